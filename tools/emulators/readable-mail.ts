/** A mail as a person reads it. */
export interface ReadableMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Reads a plain text mail as SMTP hands it over. */
export function readableMail(mail: string): ReadableMail {
  const [head = '', ...rest] = mail.replaceAll('\r\n', '\n').split('\n\n');
  const headers = new Map(
    // A line that begins with a space goes on with the one before.
    head
      .replace(/\n[ \t]+/g, ' ')
      .split('\n')
      .map((line): [string, string] => {
        const [name = '', ...value] = line.split(':');
        return [name.toLowerCase(), value.join(':').trim()];
      }),
  );
  const words = (name: string): string => decodeWords(headers.get(name) ?? '');
  return {
    to: words('to'),
    subject: words('subject'),
    body: decodeBody(rest.join('\n\n'), headers.get('content-transfer-encoding') ?? '').trim(),
  };
}

/** `=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=` as the words it stands for; between two of them a space says nothing. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, encoded: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(encoded, 'base64').toString('utf8')
        : decodeQuoted(encoded.replaceAll('_', ' ')),
    );
}

function decodeBody(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return decodeQuoted(body.replaceAll('=\n', ''));
    default:
      return body;
  }
}

function decodeQuoted(text: string): string {
  return text.replace(/(=[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
  );
}

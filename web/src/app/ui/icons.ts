// Only the icons the console uses: add an import and a line below.
import accountCircle from '@material-symbols/svg-400/outlined/account_circle.svg';
import add from '@material-symbols/svg-400/outlined/add.svg';
import apartment from '@material-symbols/svg-400/outlined/apartment.svg';
import archive from '@material-symbols/svg-400/outlined/archive.svg';
import arrowBack from '@material-symbols/svg-400/outlined/arrow_back.svg';
import arrowDownward from '@material-symbols/svg-400/outlined/arrow_downward.svg';
import arrowForward from '@material-symbols/svg-400/outlined/arrow_forward.svg';
import arrowUpward from '@material-symbols/svg-400/outlined/arrow_upward.svg';
import badge from '@material-symbols/svg-400/outlined/badge.svg';
import barChart from '@material-symbols/svg-400/outlined/bar_chart.svg';
import call from '@material-symbols/svg-400/outlined/call.svg';
import check from '@material-symbols/svg-400/outlined/check.svg';
import chevronLeft from '@material-symbols/svg-400/outlined/chevron_left.svg';
import chevronRight from '@material-symbols/svg-400/outlined/chevron_right.svg';
import close from '@material-symbols/svg-400/outlined/close.svg';
import cloudDone from '@material-symbols/svg-400/outlined/cloud_done.svg';
import cloudOff from '@material-symbols/svg-400/outlined/cloud_off.svg';
import cloudUpload from '@material-symbols/svg-400/outlined/cloud_upload.svg';
import contentCopy from '@material-symbols/svg-400/outlined/content_copy.svg';
import contrast from '@material-symbols/svg-400/outlined/contrast.svg';
import darkMode from '@material-symbols/svg-400/outlined/dark_mode.svg';
import deleteIcon from '@material-symbols/svg-400/outlined/delete.svg';
import densityMedium from '@material-symbols/svg-400/outlined/density_medium.svg';
import directionsCar from '@material-symbols/svg-400/outlined/directions_car.svg';
import donutSmall from '@material-symbols/svg-400/outlined/donut_small.svg';
import download from '@material-symbols/svg-400/outlined/download.svg';
import edit from '@material-symbols/svg-400/outlined/edit.svg';
import error from '@material-symbols/svg-400/outlined/error.svg';
import event from '@material-symbols/svg-400/outlined/event.svg';
import favorite from '@material-symbols/svg-400/outlined/favorite.svg';
import filterList from '@material-symbols/svg-400/outlined/filter_list.svg';
import groupAdd from '@material-symbols/svg-400/outlined/group_add.svg';
import groups from '@material-symbols/svg-400/outlined/groups.svg';
import handshake from '@material-symbols/svg-400/outlined/handshake.svg';
import help from '@material-symbols/svg-400/outlined/help.svg';
import history from '@material-symbols/svg-400/outlined/history.svg';
import home from '@material-symbols/svg-400/outlined/home.svg';
import inbox from '@material-symbols/svg-400/outlined/inbox.svg';
import info from '@material-symbols/svg-400/outlined/info.svg';
import inventory2 from '@material-symbols/svg-400/outlined/inventory_2.svg';
import keyboard from '@material-symbols/svg-400/outlined/keyboard.svg';
import keyboardArrowDown from '@material-symbols/svg-400/outlined/keyboard_arrow_down.svg';
import keyboardArrowUp from '@material-symbols/svg-400/outlined/keyboard_arrow_up.svg';
import language from '@material-symbols/svg-400/outlined/language.svg';
import lightMode from '@material-symbols/svg-400/outlined/light_mode.svg';
import localShipping from '@material-symbols/svg-400/outlined/local_shipping.svg';
import locationOn from '@material-symbols/svg-400/outlined/location_on.svg';
import lock from '@material-symbols/svg-400/outlined/lock.svg';
import logout from '@material-symbols/svg-400/outlined/logout.svg';
import loyalty from '@material-symbols/svg-400/outlined/loyalty.svg';
import mail from '@material-symbols/svg-400/outlined/mail.svg';
import mic from '@material-symbols/svg-400/outlined/mic.svg';
import moreHoriz from '@material-symbols/svg-400/outlined/more_horiz.svg';
import notifications from '@material-symbols/svg-400/outlined/notifications.svg';
import openInNew from '@material-symbols/svg-400/outlined/open_in_new.svg';
import outgoingMail from '@material-symbols/svg-400/outlined/outgoing_mail.svg';
import person from '@material-symbols/svg-400/outlined/person.svg';
import print from '@material-symbols/svg-400/outlined/print.svg';
import priorityHigh from '@material-symbols/svg-400/outlined/priority_high.svg';
import receiptLong from '@material-symbols/svg-400/outlined/receipt_long.svg';
import refresh from '@material-symbols/svg-400/outlined/refresh.svg';
import remove from '@material-symbols/svg-400/outlined/remove.svg';
import schedule from '@material-symbols/svg-400/outlined/schedule.svg';
import search from '@material-symbols/svg-400/outlined/search.svg';
import sentimentDissatisfied from '@material-symbols/svg-400/outlined/sentiment_dissatisfied.svg';
import sentimentNeutral from '@material-symbols/svg-400/outlined/sentiment_neutral.svg';
import sentimentSatisfied from '@material-symbols/svg-400/outlined/sentiment_satisfied.svg';
import sentimentVeryDissatisfied from '@material-symbols/svg-400/outlined/sentiment_very_dissatisfied.svg';
import sentimentVerySatisfied from '@material-symbols/svg-400/outlined/sentiment_very_satisfied.svg';
import settings from '@material-symbols/svg-400/outlined/settings.svg';
import shoppingCart from '@material-symbols/svg-400/outlined/shopping_cart.svg';
import snooze from '@material-symbols/svg-400/outlined/snooze.svg';
import sort from '@material-symbols/svg-400/outlined/sort.svg';
import star from '@material-symbols/svg-400/outlined/star.svg';
import stickyNote2 from '@material-symbols/svg-400/outlined/sticky_note_2.svg';
import storefront from '@material-symbols/svg-400/outlined/storefront.svg';
import supportAgent from '@material-symbols/svg-400/outlined/support_agent.svg';
import taskAlt from '@material-symbols/svg-400/outlined/task_alt.svg';
import trendingDown from '@material-symbols/svg-400/outlined/trending_down.svg';
import trendingFlat from '@material-symbols/svg-400/outlined/trending_flat.svg';
import trendingUp from '@material-symbols/svg-400/outlined/trending_up.svg';
import undo from '@material-symbols/svg-400/outlined/undo.svg';
import viewColumn from '@material-symbols/svg-400/outlined/view_column.svg';
import warning from '@material-symbols/svg-400/outlined/warning.svg';
import workspacePremium from '@material-symbols/svg-400/outlined/workspace_premium.svg';

const markup = {
  accountCircle,
  add,
  apartment,
  archive,
  arrowBack,
  arrowDownward,
  arrowForward,
  arrowUpward,
  badge,
  barChart,
  call,
  check,
  chevronLeft,
  chevronRight,
  close,
  cloudDone,
  cloudOff,
  cloudUpload,
  contentCopy,
  contrast,
  darkMode,
  delete: deleteIcon,
  densityMedium,
  directionsCar,
  donutSmall,
  download,
  edit,
  error,
  event,
  favorite,
  filterList,
  groupAdd,
  groups,
  handshake,
  help,
  history,
  home,
  inbox,
  info,
  inventory2,
  keyboard,
  keyboardArrowDown,
  keyboardArrowUp,
  language,
  lightMode,
  localShipping,
  locationOn,
  lock,
  logout,
  loyalty,
  mail,
  mic,
  moreHoriz,
  notifications,
  openInNew,
  outgoingMail,
  person,
  print,
  priorityHigh,
  receiptLong,
  refresh,
  remove,
  schedule,
  search,
  sentimentDissatisfied,
  sentimentNeutral,
  sentimentSatisfied,
  sentimentVeryDissatisfied,
  sentimentVerySatisfied,
  settings,
  shoppingCart,
  snooze,
  sort,
  star,
  stickyNote2,
  storefront,
  supportAgent,
  taskAlt,
  trendingDown,
  trendingFlat,
  trendingUp,
  undo,
  viewColumn,
  warning,
  workspacePremium,
} as const;

export type IconName = keyof typeof markup;

/** The outline of an icon on a grid of 960 units. */
export function iconOutline(name: IconName): string {
  return / d="([^"]+)"/.exec(markup[name])?.[1] ?? '';
}

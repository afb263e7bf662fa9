import { isObject, type Rule } from './rule.ts';

/** The kind of a new inbox stands inside `channel`; an unknown one is refused by Chatwoot as "Channel must exist". */
export const channelHasType: Rule = ({ channel }) =>
  isObject(channel) && typeof channel.type === 'string' && channel.type !== ''
    ? undefined
    : 'channel.type is missing: give web_widget, api, email, line, telegram, whatsapp or sms.';

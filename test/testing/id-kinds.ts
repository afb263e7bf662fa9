type Fields = Record<string, unknown>;

/** What a number under this name identifies; undefined when it is no id. */
export function idKind(name: string, of: Fields): string | undefined {
  if (name === 'assignee_id' || name === 'user_id' || name === 'assigned_agent_id') return 'user';
  if (name === 'sender_id')
    return of.sender_type === 'Contact' ? 'contact' : String(of.sender_type ?? 'user').toLowerCase();
  if (name === 'conversation_id') {
    // Three answers carry the internal id in place of the display id.
    return 'event_start_time' in of || 'assigned_agent_id' in of || 'inbox_avatar_url' in of
      ? 'internal conversation'
      : 'conversation';
  }
  if (name === 'channel_id') return `channel of ${of.channel_type}`;
  if (name.endsWith('_id')) return name.slice(0, -3);
  if (name !== 'id') return undefined;
  if ('message_type' in of || 'inbox_avatar_url' in of) return 'message';
  if ('available_name' in of || of.type === 'user') return 'user';
  if ('bot_type' in of || of.type === 'agent_bot') return 'agentbot';
  if ('phone_number' in of && 'name' in of && !('channel_type' in of)) return 'contact';
  if ('can_reply' in of || 'contact_last_seen_at' in of) return 'conversation';
  if ('channel_id' in of) return 'inbox';
  return Object.keys(of).sort().join();
}

// How to read the types in this folder: an optional field is one that was missing in some recorded answer, or that a
// named kind of server leaves out; `null` is there when it was recorded. Where a type allows more than the recordings
// show, its comment has a line `@source WHAT: WHERE`; `@open` gives the reason where clients choose the keys. A test
// holds every type to every recorded answer: no key unnamed, nothing wider than was seen.

/** Whole seconds since 1970, UTC. Where Chatwoot means "never" it sends 0. */
export type EpochSeconds = number;

/** A time such as `2026-11-22T17:04:47.943Z`. */
export type IsoTime = string;

/** An object that was empty in every recording. */
export type EmptyObject = Record<string, never>;

/** One thing, or a list, in an envelope of its own. */
export interface Payload<T> {
  payload: T;
}

/** A page of a list with what Chatwoot says about the whole list. */
export interface Page<Meta, Item> {
  meta: Meta;
  payload: Item[];
}

/**
 * The kind of an inbox's channel. Recorded: `Channel::Api`, `Channel::Email` and `Channel::WebWidget`; Chatwoot has
 * more of them, all named in this way.
 */
export type ChannelType = `Channel::${string}`;

/**
 * Custom attributes of a conversation, contact, account or user.
 * @open Clients choose the keys; a definition is not needed to store one.
 */
export type CustomAttributes = { [key: string]: CustomAttributeValue };

/**
 * The value of a custom attribute. Text that looks like a number stays text.
 * @source boolean: row customAttributes.create attribute_display_type checkbox
 */
export type CustomAttributeValue = string | number | boolean;

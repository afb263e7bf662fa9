export { type Chatwoot, createChatwoot } from './activities/chatwoot.ts';
export { endpoints } from './activities/endpoints/index.ts';
export type { CallOptions, ClientSettings } from './chatwoot/call.ts';
export { type Connection, connectionFromEnvironment, parseBaseUrl } from './chatwoot/connection.ts';
export { ChatwootError, type ErrorKind, errorKinds, kindOf } from './chatwoot/errors.ts';
export type { AnswerOf, InputOf, JsonObject, RowOf } from './chatwoot/input.ts';
export type { Operation, Row, TokenKind } from './chatwoot/operation.ts';
export type { Upload } from './chatwoot/upload.ts';

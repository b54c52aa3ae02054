/**
 * Version of the API (semantic versioning), in the document and in the header `API-Version` of every answer. Its first
 * number is the one in the path. It grows with the contract, not with the program.
 */
export const API_VERSION = '1.0.0';

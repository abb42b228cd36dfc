export { accessTokenOf, createAccessToken, listAccessTokens, revokeAccessToken } from './access-tokens.ts';
export { admitMember, dismissMember, findMember, listMembers, noteNewPassword, setMemberRole } from './members.ts';

import { randomBytes } from 'node:crypto';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { API, AppError, CATALOGUE, invitations, parse, sessions, signOn, systemActor } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from './access.guard.js';
import { clientOf } from './client-of.js';
import { writeRefresh } from './refresh-cookie.js';

const COOKIE = 'queqiao_sign_on';
const CALLBACK = `${API}/sign-on/callback`;
const TEN_MINUTES_S = 600;

/** Sends a browser to the provider, and lets in whoever comes back from there. */
@Open()
@Controller(API)
export class SignOnController {
  constructor(private readonly bus: Bus) {}

  @Get(sessions.getOpenSignOn.http.path)
  async get(@Req() request: FastifyRequest) {
    return this.bus.request(signOn.getSignOn, {}, contextOf(request));
  }

  @Get('sign-on/start')
  async start(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('invitation') invitation: unknown,
  ): Promise<void> {
    const browser = randomBytes(32).toString('base64url');
    const code = invitations.invitationCode.optional();
    const input = {
      browser,
      redirectUri: `${originOf(request)}${CALLBACK}`,
      invitation: parse(code, invitation, 'invitation'),
    };
    const { url } = await this.bus.request(signOn.startSignOn, input, contextOf(request));
    reply.header('set-cookie', cookieFor(request, browser, TEN_MINUTES_S));
    await reply.redirect(url, 302);
  }

  /** What went wrong is told on the sign-in page, as this address answers a browser and not a program. */
  @Get('sign-on/callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const browser = parseCookie(request.headers.cookie ?? '')[COOKIE] ?? '';
    const input = { browser, url: `${originOf(request)}${request.url}`, ...clientOf(request) };
    try {
      const { refresh, refreshUntil } = await this.bus.request(signOn.finishSignOn, input, contextOf(request));
      writeRefresh(request, reply, refresh, new Date(refreshUntil));
      reply.header('set-cookie', cookieFor(request, '', 0));
      await reply.redirect('/', 302);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'internal') throw error;
      await reply.redirect(`/sign-in?refused=${error.details[0]?.rule ?? error.code}`, 302);
    }
  }
}

// Lax, unlike that of the session: the browser comes back from another site.
function cookieFor({ protocol }: FastifyRequest, value: string, maxAge: number): string {
  const secure = protocol === 'https';
  return stringifySetCookie({ name: COOKIE, value, path: CALLBACK, httpOnly: true, sameSite: 'lax', secure, maxAge });
}

/** The host is one of those that the gateway answers to. */
const originOf = ({ protocol, headers }: FastifyRequest): string => `${protocol}://${headers.host}`;

function contextOf({ id }: FastifyRequest) {
  return { city: CATALOGUE, actor: systemActor('gateway'), requestId: id };
}

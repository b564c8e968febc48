import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  API,
  AppError,
  accounts,
  CATALOGUE,
  invitations,
  type MessageContext,
  parse,
  sessions,
  systemActor,
} from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from './access.guard.js';
import { clientOf } from './client-of.js';
import { clearRefresh, readRefresh, writeRefresh } from './refresh-cookie.js';

/** Opens, renews and ends sessions; all else is answered by services. */
@Open()
@Controller(API)
export class SessionsController {
  constructor(private readonly bus: Bus) {}

  @Post(sessions.openSession.http.path)
  @HttpCode(sessions.openSession.http.status)
  async open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<sessions.OpenedSession> {
    const input = { ...parse(sessions.openSession.input, body ?? {}), ...clientOf(request) };
    return give(request, reply, await this.bus.request(accounts.signIn, input, contextOf(request)));
  }

  @Post(sessions.openAccount.http.path)
  @HttpCode(sessions.openAccount.http.status)
  async openAccount(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<sessions.OpenedSession> {
    const input = { ...parse(sessions.openAccount.input, body ?? {}), ...clientOf(request) };
    return give(request, reply, await this.bus.request(accounts.signUp, input, contextOf(request)));
  }

  @Post(sessions.openSampleSession.http.path)
  @HttpCode(sessions.openSampleSession.http.status)
  async openSample(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<sessions.OpenedSession> {
    const input = { ...parse(sessions.openSampleSession.input, body ?? {}), ...clientOf(request) };
    return give(request, reply, await this.bus.request(accounts.signInAsSample, input, contextOf(request)));
  }

  @Post(sessions.checkOpenInvitation.http.path)
  @HttpCode(sessions.checkOpenInvitation.http.status)
  async checkInvitation(@Req() request: FastifyRequest, @Body() body: unknown) {
    const input = { ...parse(sessions.checkOpenInvitation.input, body ?? {}), address: request.ip };
    return this.bus.request(invitations.checkInvitation, input, contextOf(request));
  }

  @Post(sessions.acceptOpenInvitation.http.path)
  @HttpCode(sessions.acceptOpenInvitation.http.status)
  async acceptInvitation(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<sessions.OpenedSession> {
    const input = { ...parse(sessions.acceptOpenInvitation.input, body ?? {}), ...clientOf(request) };
    return give(request, reply, await this.bus.request(invitations.acceptInvitation, input, contextOf(request)));
  }

  @Post(sessions.renewSession.http.path)
  @HttpCode(sessions.renewSession.http.status)
  async renew(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<sessions.OpenedSession> {
    parse(sessions.renewSession.input, body ?? {});
    const refresh = readRefresh(request);
    if (refresh === undefined) throw noSession();
    const input = { refresh, ...clientOf(request) };
    return give(request, reply, await this.bus.request(accounts.refreshSession, input, contextOf(request)));
  }

  @Delete(sessions.closeSession.http.path)
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const refresh = readRefresh(request);
    clearRefresh(request, reply);
    if (refresh === undefined) return {};
    return this.bus.request(accounts.signOut, { refresh }, contextOf(request));
  }

  @Get(sessions.listSamplePeople.http.path)
  async samplePeople(@Req() request: FastifyRequest) {
    return this.bus.request(accounts.listSamplePeople, {}, contextOf(request));
  }
}

function give(
  request: FastifyRequest,
  reply: FastifyReply,
  { refresh, refreshUntil, ...opened }: accounts.SignedIn,
): sessions.OpenedSession {
  writeRefresh(request, reply, refresh, new Date(refreshUntil));
  return opened;
}

// Nobody is signed in yet: the gateway asks for whoever wants to be.
function contextOf({ id }: FastifyRequest): MessageContext {
  return { city: CATALOGUE, actor: systemActor('gateway'), requestId: id };
}

function noSession(): AppError {
  const message = { zh: '请先登录', en: 'Sign in first' };
  return new AppError('unauthenticated', message, [{ field: 'Cookie', rule: 'session', message }]);
}

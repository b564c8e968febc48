import { Controller } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, settings } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { SettingsService } from './settings.service.js';

@Controller()
export class SettingsHandlers {
  constructor(private readonly settings: SettingsService) {}

  @Handles(settings.getMatchingSettings)
  get(
    _: ParsedInputOf<typeof settings.getMatchingSettings>,
    context: MessageContext,
  ): Promise<settings.MatchingSettings> {
    return this.settings.get(context);
  }

  @Handles(settings.changeMatchingSettings)
  change(
    input: ParsedInputOf<typeof settings.changeMatchingSettings>,
    context: MessageContext,
  ): Promise<settings.MatchingSettings> {
    return this.settings.change(input, context);
  }
}

import { Controller } from '@nestjs/common';
import { type MessageContext, type OutputOf, type ParsedInputOf, projects } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { CitiesService } from './cities.service.js';

@Controller()
export class CitiesHandlers {
  constructor(private readonly cities: CitiesService) {}

  @Handles(projects.importCities)
  import(input: ParsedInputOf<typeof projects.importCities>, context: MessageContext) {
    return this.cities.import(input.rows, context);
  }

  @Handles(projects.listCities)
  list(): Promise<OutputOf<typeof projects.listCities>> {
    return this.cities.list();
  }
}

import { Injectable } from '@nestjs/common';
import { corrections, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { CorrectionDesk, correct, onDesk, withdrawCorrection } from '@queqiao/records';
import { correctableOrganisations } from '../organisations/organisations.rows.js';
import { Prisma, type Tx } from '../prisma.js';

const {
  correctOrganisation,
  withdrawOrganisationCorrection,
  listOrganisationCorrectionsOfCity,
  listOrganisationCorrections,
  acceptOrganisationCorrection,
  declineOrganisationCorrection,
} = corrections;

/** 更正: what a city reads otherwise than a shared organisation says, and what the platform makes of it. */
@Injectable()
export class CorrectionsService {
  private readonly desk: CorrectionDesk<Tx>;

  constructor(private readonly prisma: Prisma) {
    this.desk = new CorrectionDesk<Tx>(prisma, [onDesk(correctableOrganisations)]);
  }

  @Answers(correctOrganisation)
  correct(input: ParsedInputOf<typeof correctOrganisation>, context: MessageContext) {
    return correct(this.prisma, correctableOrganisations, correctOrganisation, input, context);
  }

  @Answers(withdrawOrganisationCorrection)
  withdraw(input: ParsedInputOf<typeof withdrawOrganisationCorrection>, context: MessageContext) {
    return withdrawCorrection(this.prisma, correctableOrganisations, withdrawOrganisationCorrection, input, context);
  }

  @Answers(listOrganisationCorrectionsOfCity)
  listOfCity(input: ParsedInputOf<typeof listOrganisationCorrectionsOfCity>, { city }: MessageContext) {
    return this.desk.list(input, { city });
  }

  @Answers(listOrganisationCorrections)
  listAll(input: ParsedInputOf<typeof listOrganisationCorrections>) {
    return this.desk.list(input, {});
  }

  @Answers(acceptOrganisationCorrection)
  accept(input: ParsedInputOf<typeof acceptOrganisationCorrection>, context: MessageContext) {
    return this.desk.accept(acceptOrganisationCorrection, input, context);
  }

  @Answers(declineOrganisationCorrection)
  decline(input: ParsedInputOf<typeof declineOrganisationCorrection>, context: MessageContext) {
    return this.desk.decline(declineOrganisationCorrection, input, context);
  }
}

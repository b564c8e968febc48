import { formerNamesFor } from './former-names';

const renamed = {
  name: '山东航空学院',
  nameEn: 'Shandong University of Aeronautics',
  formerNames: [{ name: '滨州学院' }],
};

describe('the former names that a search result tells', () => {
  it('are those that contain what was typed', () => {
    const twice = { ...renamed, formerNames: [{ name: '滨州学院' }, { name: '北镇师范专科学校' }] };
    expect(formerNamesFor(twice, '滨州')).toEqual(['滨州学院']);
  });

  it('are none where the present name, in either language, contains it, or nothing was typed', () => {
    expect(formerNamesFor(renamed, '航空')).toEqual([]);
    expect(formerNamesFor(renamed, 'aeronautics')).toEqual([]);
    expect(formerNamesFor(renamed, '')).toEqual([]);
  });

  it('are all where no name contains it, as in other characters', () => {
    expect(formerNamesFor(renamed, '濱州學院')).toEqual(['滨州学院']);
  });

  it('are none of somebody who never had another name', () => {
    expect(formerNamesFor({ name: '示例企业一号' }, '913716')).toEqual([]);
  });
});

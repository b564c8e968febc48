import { Select, type SelectProps } from 'antd';

/** Short texts, each told from the next as people write lists in either language. */
export function TagsSelect(props: SelectProps<string[]>) {
  return (
    <Select<string[]>
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={['，', ',', '、', ';', '；']}
      {...props}
    />
  );
}

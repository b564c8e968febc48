;; The inner loop of every ranking: for each block of 64 candidates, the largest weighted sum of factor values in it.
;;
;; Values and weights are 16-bit fixed-point numbers, two factors side by side, so that one i32x4.dot_i16x8_s weighs two
;; factors of four candidates. A block holds, for each pair of factors, its 64 candidates × 2 values: 256 bytes. Blocks lie
;; back to back, so memory is read once and in order. Sums are integers: they do not depend on the order of adding.
(module
  (import "host" "memory" (memory 1))

  ;; $values: address of the first block. $weights: address of one 32-bit word (two weights) for each pair of factors.
  ;; $maxima: address of the result, one i32 for each block; sums are taken to be ≥ 0. $blocks and $pairs are ≥ 1.
  (func (export "blockMaxima")
    (param $values i32) (param $weights i32) (param $pairs i32) (param $maxima i32) (param $blocks i32)
    (local $lastMaximum i32) (local $lastWeight i32) (local $weight i32) (local $rows i32) (local $values16 i32)
    (local $w v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $most v128)
    (local.set $lastMaximum (i32.add (local.get $maxima) (i32.shl (local.get $blocks) (i32.const 2))))
    (local.set $lastWeight (i32.add (local.get $weights) (i32.shl (local.get $pairs) (i32.const 2))))
    (loop $block
      (local.set $most (v128.const i32x4 0 0 0 0))
      (local.set $rows (i32.const 0))
      ;; Sixteen candidates at a time: four sums in each of four registers.
      (loop $sixteen
        (local.set $a (v128.const i32x4 0 0 0 0))
        (local.set $b (local.get $a))
        (local.set $c (local.get $a))
        (local.set $d (local.get $a))
        (local.set $values16 (i32.add (local.get $values) (local.get $rows)))
        (local.set $weight (local.get $weights))
        (loop $pair
          (local.set $w (v128.load32_splat (local.get $weight)))
          (local.set $a (i32x4.add (local.get $a)
            (i32x4.dot_i16x8_s (local.get $w) (v128.load (local.get $values16)))))
          (local.set $b (i32x4.add (local.get $b)
            (i32x4.dot_i16x8_s (local.get $w) (v128.load offset=16 (local.get $values16)))))
          (local.set $c (i32x4.add (local.get $c)
            (i32x4.dot_i16x8_s (local.get $w) (v128.load offset=32 (local.get $values16)))))
          (local.set $d (i32x4.add (local.get $d)
            (i32x4.dot_i16x8_s (local.get $w) (v128.load offset=48 (local.get $values16)))))
          (local.set $values16 (i32.add (local.get $values16) (i32.const 256)))
          (local.set $weight (i32.add (local.get $weight) (i32.const 4)))
          (br_if $pair (i32.lt_u (local.get $weight) (local.get $lastWeight))))
        (local.set $most (i32x4.max_s (local.get $most)
          (i32x4.max_s (i32x4.max_s (local.get $a) (local.get $b)) (i32x4.max_s (local.get $c) (local.get $d)))))
        (local.set $rows (i32.add (local.get $rows) (i32.const 64)))
        (br_if $sixteen (i32.lt_u (local.get $rows) (i32.const 256))))
      ;; The largest of the four lanes: fold the upper half onto the lower, then compare the two that are left.
      (local.set $most (i32x4.max_s (local.get $most)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $most) (local.get $most))))
      (i32.store (local.get $maxima)
        (select
          (i32x4.extract_lane 0 (local.get $most))
          (i32x4.extract_lane 1 (local.get $most))
          (i32.gt_s (i32x4.extract_lane 0 (local.get $most)) (i32x4.extract_lane 1 (local.get $most)))))
      (local.set $values (i32.add (local.get $values) (i32.shl (local.get $pairs) (i32.const 8))))
      (local.set $maxima (i32.add (local.get $maxima) (i32.const 4)))
      (br_if $block (i32.lt_u (local.get $maxima) (local.get $lastMaximum))))))

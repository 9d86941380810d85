;; What the detector does with every bin of every sweep, eight bins at a time. Assembled into level-kernels-code.ts by `npm run kernels`; level-kernels.ts
;; says what each function is for.
;;
;; Memory: results from 0, counts of levels (65,536 × i32) from 1024, levels (i16) from 263168, with room for eight more behind the last.
(module
  (memory (export "memory") 8)

  ;; Counts `bins` levels, level + 32768 being the index. Lanes of the lowest index at 0, of the highest at 16.
  (func (export "count") (param $bins i32)
    (local $at i32) (local $end i32) (local $count i32) (local $indices v128) (local $lowest v128) (local $highest v128)
    (local.set $lowest (i16x8.splat (i32.const 0xffff)))
    (local.set $at (i32.const 263168))
    (local.set $end (i32.add (i32.const 263168) (i32.shl (i32.and (local.get $bins) (i32.const -8)) (i32.const 1))))
    (block $wholeDone
      (loop $whole
        (br_if $wholeDone (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $indices (v128.xor (v128.load (local.get $at)) (i16x8.splat (i32.const 0x8000))))
        (local.set $lowest (i16x8.min_u (local.get $lowest) (local.get $indices)))
        (local.set $highest (i16x8.max_u (local.get $highest) (local.get $indices)))
        (local.set $count (i32.shl (i16x8.extract_lane_u 0 (local.get $indices)) (i32.const 2)))
        (i32.store offset=1024 (local.get $count) (i32.add (i32.load offset=1024 (local.get $count)) (i32.const 1)))
        (local.set $count (i32.shl (i16x8.extract_lane_u 1 (local.get $indices)) (i32.const 2)))
        (i32.store offset=1024 (local.get $count) (i32.add (i32.load offset=1024 (local.get $count)) (i32.const 1)))
        (local.set $count (i32.shl (i16x8.extract_lane_u 2 (local.get $indices)) (i32.const 2)))
        (i32.store offset=1024 (local.get $count) (i32.add (i32.load offset=1024 (local.get $count)) (i32.const 1)))
        (local.set $count (i32.shl (i16x8.extract_lane_u 3 (local.get $indices)) (i32.const 2)))
        (i32.store offset=1024 (local.get $count) (i32.add (i32.load offset=1024 (local.get $count)) (i32.const 1)))
        (local.set $count (i32.shl (i16x8.extract_lane_u 4 (local.get $indices)) (i32.const 2)))
        (i32.store offset=1024 (local.get $count) (i32.add (i32.load offset=1024 (local.get $count)) (i32.const 1)))
        (local.set $count (i32.shl (i16x8.extract_lane_u 5 (local.get $indices)) (i32.const 2)))
        (i32.store offset=1024 (local.get $count) (i32.add (i32.load offset=1024 (local.get $count)) (i32.const 1)))
        (local.set $count (i32.shl (i16x8.extract_lane_u 6 (local.get $indices)) (i32.const 2)))
        (i32.store offset=1024 (local.get $count) (i32.add (i32.load offset=1024 (local.get $count)) (i32.const 1)))
        (local.set $count (i32.shl (i16x8.extract_lane_u 7 (local.get $indices)) (i32.const 2)))
        (i32.store offset=1024 (local.get $count) (i32.add (i32.load offset=1024 (local.get $count)) (i32.const 1)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $whole)))
    (local.set $end (i32.add (i32.const 263168) (i32.shl (local.get $bins) (i32.const 1))))
    (block $restDone
      (loop $rest
        (br_if $restDone (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $indices (i16x8.splat (i32.xor (i32.load16_u (local.get $at)) (i32.const 0x8000))))
        (local.set $lowest (i16x8.min_u (local.get $lowest) (local.get $indices)))
        (local.set $highest (i16x8.max_u (local.get $highest) (local.get $indices)))
        (local.set $count (i32.shl (i16x8.extract_lane_u 0 (local.get $indices)) (i32.const 2)))
        (i32.store offset=1024 (local.get $count) (i32.add (i32.load offset=1024 (local.get $count)) (i32.const 1)))
        (local.set $at (i32.add (local.get $at) (i32.const 2)))
        (br $rest)))
    (v128.store (i32.const 0) (local.get $lowest))
    (v128.store (i32.const 16) (local.get $highest)))

  ;; First bin from `from` on whose level is above `limit`; `bins` where none is.
  (func (export "firstAbove") (param $from i32) (param $bins i32) (param $limit i32) (result i32)
    (local $limits v128) (local $above v128)
    (local.set $limits (i16x8.splat (local.get $limit)))
    (loop $eight
      (if (i32.le_s (i32.add (local.get $from) (i32.const 8)) (local.get $bins))
        (then
          (local.set $above
            (i16x8.gt_s (v128.load offset=263168 (i32.shl (local.get $from) (i32.const 1))) (local.get $limits)))
          (if (v128.any_true (local.get $above))
            (then (return (i32.add (local.get $from) (i32.ctz (i16x8.bitmask (local.get $above)))))))
          (local.set $from (i32.add (local.get $from) (i32.const 8)))
          (br $eight))))
    (block $done
      (loop $one
        (br_if $done (i32.ge_s (local.get $from) (local.get $bins)))
        (br_if $done (i32.gt_s (i32.load16_s offset=263168 (i32.shl (local.get $from) (i32.const 1))) (local.get $limit)))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $one)))
    (local.get $from))

  ;; Whether all levels lie between −`most` and `most`; those behind the last, up to a multiple of eight, must.
  (func (export "areWithin") (param $bins i32) (param $most i32) (result i32)
    (local $at i32) (local $end i32) (local $levels v128) (local $outside v128)
    (local.set $at (i32.const 263168))
    (local.set $end (i32.add (i32.const 263168) (i32.shl (local.get $bins) (i32.const 1))))
    (block $done
      (loop $eight
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $levels (v128.load (local.get $at)))
        (local.set $outside
          (v128.or
            (local.get $outside)
            (v128.or
              (i16x8.gt_s (local.get $levels) (i16x8.splat (local.get $most)))
              (i16x8.lt_s (local.get $levels) (i16x8.neg (i16x8.splat (local.get $most)))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $eight)))
    (i32.eqz (v128.any_true (local.get $outside))))

  ;; Sums of a straight line through points of `width` bins each, of which those up to the level `highest` count, places taken from `middle`: at 0 the
  ;; bins, then Σ count·x, Σ count·x², Σ levels, Σ levels², Σ x·levels; f64 each. −32768 is taken for −32767, whose square is added to another's in i32.
  (func (export "sumUpTo") (param $bins i32) (param $highest i32) (param $width i32) (param $middle f64)
    (local $start i32) (local $size i32) (local $place i32) (local $x f64) (local $count f64)
    (local $n f64) (local $x1 f64) (local $x2 f64) (local $y1 f64) (local $xy f64)
    (local $levels v128) (local $heights v128) (local $kept v128) (local $places v128)
    (local $counts v128) (local $placeSums v128) (local $heightSums v128) (local $squares v128)
    (block $done
      (loop $point
        (br_if $done (i32.ge_s (local.get $start) (local.get $bins)))
        (local.set $size (i32.sub (local.get $bins) (local.get $start)))
        (if (i32.gt_s (local.get $size) (local.get $width)) (then (local.set $size (local.get $width))))
        (local.set $counts (v128.const i32x4 0 0 0 0))
        (local.set $placeSums (v128.const i32x4 0 0 0 0))
        (local.set $heightSums (v128.const i32x4 0 0 0 0))
        (local.set $places (v128.const i16x8 0 1 2 3 4 5 6 7))
        (local.set $place (i32.const 0))
        (loop $eight
          (local.set $heights (v128.load offset=263168 (i32.shl (i32.add (local.get $start) (local.get $place)) (i32.const 1))))
          (local.set $kept
            (v128.and
              (i16x8.le_s (local.get $heights) (i16x8.splat (local.get $highest)))
              (i16x8.lt_s (local.get $places) (i16x8.splat (local.get $size)))))
          (local.set $heights (i16x8.max_s (local.get $heights) (i16x8.splat (i32.const -32767))))
          (local.set $heights (v128.and (local.get $heights) (local.get $kept)))
          (local.set $counts (i16x8.sub (local.get $counts) (local.get $kept)))
          (local.set $placeSums
            (i32x4.add
              (local.get $placeSums)
              (i32x4.dot_i16x8_s (v128.and (local.get $places) (local.get $kept)) (i16x8.splat (i32.const 1)))))
          (local.set $heightSums
            (i32x4.add (local.get $heightSums) (i32x4.dot_i16x8_s (local.get $heights) (i16x8.splat (i32.const 1)))))
          (local.set $heights (i32x4.dot_i16x8_s (local.get $heights) (local.get $heights)))
          (local.set $squares
            (i64x2.add
              (local.get $squares)
              (i64x2.add (i64x2.extend_low_i32x4_s (local.get $heights)) (i64x2.extend_high_i32x4_s (local.get $heights)))))
          (local.set $places (i16x8.add (local.get $places) (i16x8.splat (i32.const 8))))
          (local.set $place (i32.add (local.get $place) (i32.const 8)))
          (br_if $eight (i32.lt_s (local.get $place) (local.get $size))))
        (local.set $counts (i32x4.extadd_pairwise_i16x8_s (local.get $counts)))
        (local.set $count (f64.convert_i32_s (call $sum (local.get $counts))))
        (if (f64.gt (local.get $count) (f64.const 0))
          (then
            (local.set $x
              (f64.sub
                (f64.add
                  (f64.convert_i32_s (local.get $start))
                  (f64.div (f64.convert_i32_s (call $sum (local.get $placeSums))) (local.get $count)))
                (local.get $middle)))
            (local.set $n (f64.add (local.get $n) (local.get $count)))
            (local.set $x1 (f64.add (local.get $x1) (f64.mul (local.get $count) (local.get $x))))
            (local.set $x2 (f64.add (local.get $x2) (f64.mul (f64.mul (local.get $count) (local.get $x)) (local.get $x))))
            (local.set $count (f64.convert_i32_s (call $sum (local.get $heightSums))))
            (local.set $y1 (f64.add (local.get $y1) (local.get $count)))
            (local.set $xy (f64.add (local.get $xy) (f64.mul (local.get $x) (local.get $count))))))
        (local.set $start (i32.add (local.get $start) (local.get $width)))
        (br $point)))
    (f64.store (i32.const 0) (local.get $n))
    (f64.store (i32.const 8) (local.get $x1))
    (f64.store (i32.const 16) (local.get $x2))
    (f64.store (i32.const 24) (local.get $y1))
    (f64.store (i32.const 32)
      (f64.convert_i64_s (i64.add (i64x2.extract_lane 0 (local.get $squares)) (i64x2.extract_lane 1 (local.get $squares)))))
    (f64.store (i32.const 40) (local.get $xy)))

  (func $sum (param $lanes v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $lanes)) (i32x4.extract_lane 1 (local.get $lanes)))
      (i32.add (i32x4.extract_lane 2 (local.get $lanes)) (i32x4.extract_lane 3 (local.get $lanes))))))

//! The file of weights: what it holds, and how it is packed. Most weights of rows of words are
//! nought, and packed they take a fifth of their room.

use std::io::Read;
use std::sync::OnceLock;

use brotli::enc::BrotliEncoderParams;
use brotli::{BrotliCompress, Decompressor};

use super::layer::{Layer, WIDTH};
use super::owned::Owned;
use super::{CLAUSE_BUCKETS, DENSE, INPUTS, MOVES, OUTPUTS, REPLY_BUCKETS, evidence, joint};

/// The first bytes of the file; the last two are the version of its shape.
const MAGIC: &[u8; 8] = b"RAPPORT8";

/// The weights that are part of the program.
static BYTES: &[u8] = include_bytes!("../../../../assets/lexicon/en/weights.bin");

/// What is unpacked may be this large, in bytes: more than if each bucket had an owner.
const MOST_BYTES: u64 = 24_000_000;

/// How much is unpacked at a time, in bytes.
const PORTION: usize = 65_536;

/// Steps of the calibration table: one a half logit from −6 to 6.
pub(in super::super) const STEPS: usize = 25;

/// From which score a move counts, and from which it is sure enough to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Show {
    /// It counts from here on, in 256ths of a logit.
    pub(in super::super) counts: i32,
}

/// Everything that was learnt.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Model {
    /// Hash of the corpus it was learnt from.
    pub(in super::super) corpus: [u8; 32],
    /// Scores the moves of a clause.
    pub(in super::super) clause: Layer,
    /// Scores the moves and the tone of a reply by all its words.
    pub(in super::super) reply: Layer,
    /// Scores them by what the two others found.
    pub(in super::super) joint: Layer,
    /// For each move, from where it counts.
    pub(in super::super) shows: Vec<Show>,
    /// How often a reading with this score is right, in thousandths, by steps of half a logit.
    pub(in super::super) right: Vec<i32>,
}

impl Model {
    /// The model that is part of the program, where there is one that fits it.
    pub(in super::super) fn english() -> Option<&'static Self> {
        static READ: OnceLock<Option<Model>> = OnceLock::new();
        READ.get_or_init(|| Self::read(BYTES)).as_ref()
    }

    /// Reads a file of weights.
    pub(in super::super) fn read(bytes: &[u8]) -> Option<Self> {
        let packed = bytes.strip_prefix(MAGIC)?;
        let mut unpacked = Vec::new();
        Decompressor::new(packed, PORTION).take(MOST_BYTES).read_to_end(&mut unpacked).ok()?;
        let mut rest = Rest(&unpacked);
        let corpus = rest.take(32)?.try_into().ok()?;
        let model = Self {
            corpus,
            clause: rest.layer(OUTPUTS, CLAUSE_BUCKETS, DENSE, evidence::UNIT)?,
            reply: rest.layer(OUTPUTS, REPLY_BUCKETS, 0, 0)?,
            joint: rest.layer(OUTPUTS, 0, INPUTS, joint::UNIT)?,
            shows: rest.numbers(MOVES)?.into_iter().map(|counts| Show { counts }).collect(),
            right: rest.numbers(STEPS)?,
        };
        rest.0.is_empty().then_some(model)
    }

    /// The file.
    pub(in super::super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.corpus.to_vec();
        for layer in [&self.clause, &self.reply, &self.joint] {
            bytes.extend(layer.grams.marks());
            bytes.extend(layer.grams.all().iter().flatten());
            bytes.extend(layer.grain.to_le_bytes());
            layer.dense.iter().flatten().for_each(|it| bytes.extend(it.to_le_bytes()));
            layer.bias.iter().for_each(|it| bytes.extend(it.to_le_bytes()));
        }
        let shows = self.shows.iter().map(|it| &it.counts);
        shows.chain(&self.right).for_each(|it| bytes.extend(it.to_le_bytes()));
        packed(&bytes)
    }

    /// How often a reading with this score is right, 0 to 1.
    pub(in super::super) fn confidence(&self, score: i32) -> f64 {
        let most = i32::try_from(STEPS - 1).unwrap_or_default() * 128;
        let at = (score + most / 2).clamp(0, most);
        let step = usize::try_from(at / 128).unwrap_or_default();
        let low = self.right.get(step).copied().unwrap_or_default();
        let high = self.right.get(step + 1).copied().unwrap_or(low);
        f64::from(low * 128 + (high - low) * (at % 128)) / 128_000.0
    }
}

/// The file that holds these bytes, packed as hard as can be, which is what the packer does by itself.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    let size = BrotliCompress(&mut &*bytes, &mut file, &BrotliEncoderParams::default());
    size.map_or_else(|_| Vec::new(), |_| file)
}

/// What is still to be read.
struct Rest<'b>(&'b [u8]);

impl<'b> Rest<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (head, tail) = self.0.split_at_checked(length)?;
        self.0 = tail;
        Some(head)
    }

    fn numbers(&mut self, count: usize) -> Option<Vec<i32>> {
        let (fours, _) = self.take(count * 4)?.as_chunks::<4>();
        Some(fours.iter().map(|it| i32::from_le_bytes(*it)).collect())
    }

    fn row(&mut self) -> Option<[i16; WIDTH]> {
        let (twos, _) = self.take(WIDTH * 2)?.as_chunks::<2>();
        let mut row = [0; WIDTH];
        for (slot, bytes) in row.iter_mut().zip(twos) {
            *slot = i16::from_le_bytes(*bytes);
        }
        Some(row)
    }

    fn layer(&mut self, outputs: usize, buckets: usize, dense: usize, unit: u32) -> Option<Layer> {
        let marks = self.take(buckets)?;
        let owners = marks.iter().filter(|it| **it != 0).count();
        let (rows, _) = self.take(owners * WIDTH)?.as_chunks::<WIDTH>();
        let grams = Owned::of(marks, rows.to_vec());
        let grain = *self.numbers(1)?.first()?;
        let dense = (0..dense).map(|_| self.row()).collect::<Option<_>>()?;
        let bias = self.numbers(outputs)?;
        Some(Layer { grams, grain, dense, bias, unit })
    }
}

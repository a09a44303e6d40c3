"""The last stage: the names' head is trained again, alone, on the vectors that the engine will compute.

During the main training the head changes together with the encoder and follows four sources at equal weight, whose ideas of a name differ.
Here the encoder stands still, with its quantised weights, so the vectors are computed once; UNER counts in full and the other sources
little. Shapes, the other heads and the encoder do not change: trees and tags cannot get worse.
"""

from dataclasses import dataclass
from types import SimpleNamespace

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .data import Corpus, Example, batches, collate
from .labels import MISSING
from .loss import OPEN
from .score import name_scores
from .train_average import Average

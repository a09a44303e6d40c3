"""The network, in the names and the order of LAYOUT.md."""

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from .data import STYLES
from .labels import NAMES, Labels
from .pieces import minilm

HIDDEN, HEADS, FEED, LAYERS, POSITIONS, VOCABULARY = 384, 12, 1536, 6, 512, 30522
EPS = 1e-12


class Layer(nn.Module):
    """One post-norm BERT layer."""

    def __init__(self, dropout: float, attention_dropout: float):
        super().__init__()
        for name in ("query", "key", "value", "output"):
            setattr(self, name, nn.Linear(HIDDEN, HIDDEN))
        self.norm1 = nn.LayerNorm(HIDDEN, eps=EPS)
        self.up = nn.Linear(HIDDEN, FEED)
        self.down = nn.Linear(FEED, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=EPS)
        self.dropout, self.attention_dropout = dropout, attention_dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        size, width, _ = x.shape
        q, k, v = (f(x).view(size, width, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        chance = self.attention_dropout if self.training else 0.0
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype), dropout_p=chance)
        attended = attended.transpose(1, 2).reshape(size, width, HIDDEN)
        x = self.norm1(x + F.dropout(self.output(attended), self.dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Arc(nn.Module):
    """Scores of every word for every head."""

    def __init__(self, width: int):
        super().__init__()
        self.dep, self.head = nn.Linear(HIDDEN, width), nn.Linear(HIDDEN, width)
        self.matrix = nn.Parameter(torch.randn(width, width) * 0.5 * width**-0.5)
        self.bias = nn.Parameter(torch.zeros(width))

    def forward(self, vectors: Tensor, drop) -> Tensor:
        dep, head = drop(F.gelu(self.dep(vectors[:, 1:]))), drop(F.gelu(self.head(vectors)))
        return (dep @ self.matrix) @ head.transpose(1, 2) + (head @ self.bias)[:, None, :]


class Label(nn.Module):
    """Scores of every relation for a word and its head."""

    def __init__(self, width: int, relations: int):
        super().__init__()
        self.dep, self.head = nn.Linear(HIDDEN, width), nn.Linear(HIDDEN, width)
        self.tensor = nn.Parameter(torch.randn(relations, width + 1, width + 1) * 0.01)

    def forward(self, vectors: Tensor, heads: Tensor, drop) -> Tensor:
        dep, head = drop(F.gelu(self.dep(vectors[:, 1:]))), drop(F.gelu(self.head(vectors)))
        head = torch.gather(head, 1, heads[..., None].expand(-1, -1, head.shape[-1]))
        dep, head = (torch.cat([x, torch.ones_like(x[..., :1])], -1) for x in (dep, head))
        size, words, width = dep.shape
        relations = self.tensor.shape[0]
        left = head.reshape(-1, width) @ self.tensor.permute(1, 0, 2).reshape(width, -1)
        return torch.bmm(left.view(-1, relations, width), dep.reshape(-1, width, 1)).view(size, words, relations)


class Model(nn.Module):
    """Encoder, scalar mix and heads."""

    def __init__(self, settings, labels: Labels):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, HIDDEN))
        self.embed = nn.ModuleDict({"norm": nn.LayerNorm(HIDDEN, eps=EPS)})
        self.case = nn.Parameter(torch.zeros(8, HIDDEN))
        self.layers = nn.ModuleList(Layer(settings.encoder_dropout, settings.attention_dropout) for _ in range(LAYERS))
        self.mix_logits = nn.Parameter(torch.tensor(settings.mix_start))
        self.mix_gamma = nn.Parameter(torch.ones(1))
        self.segments = [len(names) for _, names in labels.segments]
        self.tag = hidden_head(settings.tag_hidden, sum(self.segments))
        self.name = hidden_head(settings.name_hidden, len(NAMES))
        # What each style of marking names adds to the last layer of the names' head; the export adds the first style's to it.
        self.style = nn.ParameterDict({"weight": torch.zeros(len(STYLES), len(NAMES), settings.name_hidden),
                                       "bias": torch.zeros(len(STYLES), len(NAMES))})
        self.arc = Arc(settings.arc)
        self.label = Label(settings.label, len(labels.deprel))
        self.root_label = labels.deprel.index("root")
        self.encoder_dropout, self.head_dropout = settings.encoder_dropout, settings.head_dropout

    def mix(self) -> Tensor:
        """The seven coefficients."""
        return self.mix_gamma * torch.softmax(self.mix_logits, 0)

    def vectors(self, batch: dict[str, Tensor]) -> Tensor:
        """v[0..=n] of each sentence: [batch, words + 1, 384], f32."""
        ids = batch["ids"]
        x = self.embed["norm"](self.words(ids) + self.positions[: ids.shape[1]])
        # The case embedding is indexed by a product: its gradient is then a small matrix product, not a scatter.
        x = x + F.one_hot(batch["case"], 8).to(x.dtype) @ self.case
        x = F.dropout(x, self.encoder_dropout, self.training)
        mask = torch.where(batch["inside"], 0.0, -1e9)[:, None, None, :]
        mix = self.mix()
        mixed = mix[0] * x.float()
        for place, layer in enumerate(self.layers, start=1):
            x = layer(x, mask)
            mixed = mixed + mix[place] * x.float()
        return pool(mixed, batch["owner"], batch["share"])

    def drop(self, x: Tensor) -> Tensor:
        """Dropout of the heads."""
        return F.dropout(x, self.head_dropout, self.training)

    def word_scores(self, vectors: Tensor, style: Tensor | None = None) -> tuple[list[Tensor], Tensor]:
        """Scores of each tag segment and of the names, for words 1..=n. `style`: one number a sentence, 0 if not given."""
        words = vectors[:, 1:]
        tags = self.tag["out"](self.drop(F.gelu(self.tag["hidden"](words))))
        hidden = self.drop(F.gelu(self.name["hidden"](words)))
        style = style if style is not None else torch.zeros(len(words), dtype=torch.long)
        names = self.name["out"](hidden) + hidden @ self.style["weight"][style].transpose(1, 2) + self.style["bias"][style][:, None]
        return list(tags.split(self.segments, -1)), names

    def load_minilm(self) -> None:
        """Starts the encoder from MiniLM's weights."""
        source = load_file(minilm() / "model.safetensors")
        target = {"words.weight": source["embeddings.word_embeddings.weight"]}
        # Only token type 0 is ever used, so it is added to every position.
        target["positions"] = source["embeddings.position_embeddings.weight"] + source["embeddings.token_type_embeddings.weight"][0]
        names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
                 "output": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
                 "down": "output.dense", "norm2": "output.LayerNorm"}
        for part in ("weight", "bias"):
            target[f"embed.norm.{part}"] = source[f"embeddings.LayerNorm.{part}"]
            for i in range(LAYERS):
                for ours, theirs in names.items():
                    target[f"layers.{i}.{ours}.{part}"] = source[f"encoder.layer.{i}.{theirs}.{part}"]
        left_out = self.load_state_dict(target, strict=False)
        if left_out.unexpected_keys:
            raise ValueError(f"MiniLM has tensors that the model lacks: {left_out.unexpected_keys}")


def hidden_head(width: int, out: int) -> nn.ModuleDict:
    """A hidden layer and a linear one; the GELU between them is applied by the model."""
    return nn.ModuleDict({"hidden": nn.Linear(HIDDEN, width), "out": nn.Linear(width, out)})


def pool(mixed: Tensor, owner: Tensor, share: Tensor) -> Tensor:
    """Means over the pieces of each word. Pieces without a word fall into a last row that is cut off."""
    size, _, width = mixed.shape
    sums = mixed.new_zeros(size, share.shape[1] + 1, width)
    sums = sums.scatter_add(1, owner[..., None].expand(-1, -1, width), mixed)
    return sums[:, :-1] * share[..., None]

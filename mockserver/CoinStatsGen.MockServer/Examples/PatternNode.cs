using System.Text;

namespace CoinStats.MockServer.Examples;

/// <summary>A part of a regular expression, as far as texts can be made from it.</summary>
internal abstract record PatternNode
{
    private const int MaxLength = 20_000;

    /// <summary>Writes a text that it matches.</summary>
    public abstract void Write(StringBuilder text, PatternChoice choice);

    /// <summary>One character of a set.</summary>
    internal sealed record One(string Characters) : PatternNode
    {
        public override void Write(StringBuilder text, PatternChoice choice) => text.Append(Characters[choice.Below(Characters.Length)]);
    }

    /// <summary>One after the other; nothing where there are none.</summary>
    internal sealed record Row(List<PatternNode> Parts) : PatternNode
    {
        public override void Write(StringBuilder text, PatternChoice choice) => Parts.ForEach(part => part.Write(text, choice));
    }

    /// <summary>One of several.</summary>
    internal sealed record Either(List<PatternNode> Parts) : PatternNode
    {
        public override void Write(StringBuilder text, PatternChoice choice) => Parts[choice.Below(Parts.Count)].Write(text, choice);
    }

    /// <summary>Several times.</summary>
    internal sealed record Again(PatternNode Part, int Min, int Max) : PatternNode
    {
        public override void Write(StringBuilder text, PatternChoice choice)
        {
            for (var left = choice.Times(Min, Max); left > 0 && text.Length < MaxLength; left--)
            {
                Part.Write(text, choice);
            }
        }
    }
}

namespace CoinStats.Json;

/// <summary>How well an object fits a shape.</summary>
internal struct JsonShapeScore
{
    /// <summary>Required members that did not come.</summary>
    public int Missing;

    /// <summary>Members that are declared.</summary>
    public int Known;

    /// <summary>Members that would be passed over.</summary>
    public int Lost;

    /// <summary>Members whose values are not what they must be, and members that are forbidden.</summary>
    public int Misfits;

    /// <summary>Members that have a value listed for this shape.</summary>
    public int Told;

    /// <summary>Members that have a value listed for none or for another shape.</summary>
    public int Foreign;

    /// <summary>The object obeys the shape.</summary>
    public readonly bool IsValid => Foreign == 0 && Missing == 0 && Misfits == 0;

    /// <summary>The object is of the shape and breaks it; nothing tells that it is of another.</summary>
    public readonly bool IsPossible => Foreign == 0 && (Missing == 0 || Told > 0);

    /// <summary>
    /// Of shapes that are obeyed the one that knows most counts, then the one that passes over least; of shapes that are broken the one
    /// that is broken least.
    /// </summary>
    public readonly bool IsBetterThan(in JsonShapeScore other)
    {
        if (IsValid != other.IsValid)
        {
            return IsValid;
        }

        return (Missing, Misfits, -Known, Lost).CompareTo((other.Missing, other.Misfits, -other.Known, other.Lost)) < 0;
    }
}

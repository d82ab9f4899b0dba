namespace CoinStats.Json;

/// <summary>The containers that are open: a bit for each. Deeper than 64 levels it needs an array.</summary>
internal struct JsonLevels
{
    private ulong _bits;
    private Stack<ulong>? _outer;

    internal int Count { get; private set; }

    internal readonly bool InObject => (_bits & 1) != 0;

    internal void Push(bool isObject)
    {
        if (Count > 0 && Count % 64 == 0)
        {
            (_outer ??= new Stack<ulong>()).Push(_bits);
        }

        _bits = (_bits << 1) | (isObject ? 1UL : 0);
        Count++;
    }

    internal void Pop()
    {
        Count--;
        _bits >>= 1;
        if (Count > 0 && Count % 64 == 0)
        {
            _bits = _outer!.Pop();
        }
    }
}

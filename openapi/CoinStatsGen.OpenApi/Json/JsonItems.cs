using System.Collections;
using System.Runtime.InteropServices;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>Items of an array in document order. Enumerated without allocating.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct JsonItems : IEnumerable<JsonValue>
{
    private readonly JsonTree? _tree;
    private readonly int _owner;

    internal JsonItems(JsonTree? tree, int owner)
    {
        _tree = tree;
        _owner = owner;
    }

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => JsonCursor.IsEmpty(_tree, _owner);

    /// <summary>Walks the items.</summary>
    public Enumerator GetEnumerator() => new(_tree, _owner);

    IEnumerator<JsonValue> IEnumerable<JsonValue>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the items.</summary>
    public struct Enumerator : IEnumerator<JsonValue>
    {
        private readonly JsonTree? _tree;
        private JsonCursor _cursor;

        internal Enumerator(JsonTree? tree, int owner)
        {
            _tree = tree;
            _cursor = new JsonCursor(tree, owner);
        }

        /// <summary>The item under the cursor.</summary>
        public readonly JsonValue Current => new(_tree!, _cursor.At);

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next item; false at the end.</summary>
        public bool MoveNext() => _cursor.MoveNext();

        /// <summary>Goes back before the first item.</summary>
        public void Reset() => _cursor.Reset();

        /// <summary>Does nothing.</summary>
        public readonly void Dispose() { }
    }
}

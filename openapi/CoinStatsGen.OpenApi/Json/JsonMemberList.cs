using System.Collections;
using System.Runtime.InteropServices;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>Members of an object in document order. Enumerated without allocating.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct JsonMemberList : IEnumerable<JsonMember>
{
    private readonly JsonTree? _tree;
    private readonly int _owner;

    internal JsonMemberList(JsonTree? tree, int owner)
    {
        _tree = tree;
        _owner = owner;
    }

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => JsonCursor.IsEmpty(_tree, _owner);

    /// <summary>Walks the members.</summary>
    public Enumerator GetEnumerator() => new(_tree, _owner);

    IEnumerator<JsonMember> IEnumerable<JsonMember>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the members.</summary>
    public struct Enumerator : IEnumerator<JsonMember>
    {
        private readonly JsonTree? _tree;
        private JsonCursor _cursor;

        internal Enumerator(JsonTree? tree, int owner)
        {
            _tree = tree;
            _cursor = new JsonCursor(tree, owner);
        }

        /// <summary>The member under the cursor.</summary>
        public readonly JsonMember Current => new(_tree!, _cursor.At);

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next member; false at the end.</summary>
        public bool MoveNext() => _cursor.MoveNext();

        /// <summary>Goes back before the first member.</summary>
        public void Reset() => _cursor.Reset();

        /// <summary>Does nothing.</summary>
        public readonly void Dispose() { }
    }
}

using System.Collections;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace CoinStatsGen.ApiModel.Json;

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

    /// <summary>There is none.</summary>
    public bool IsEmpty => _tree is null || _tree[_owner].Next == _owner + 1;

    /// <summary>Walks the items.</summary>
    public Enumerator GetEnumerator() => new(_tree, _owner);

    IEnumerator<JsonValue> IEnumerable<JsonValue>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the items.</summary>
    public struct Enumerator : IEnumerator<JsonValue>
    {
        private readonly JsonTree? _tree;
        private readonly int _end;
        private readonly int _owner;
        private int _at;

        internal Enumerator(JsonTree? tree, int owner)
        {
            _tree = tree;
            _owner = owner;
            _end = tree is null ? 0 : tree[owner].Next;
            _at = -1;
        }

        /// <summary>The item under the cursor.</summary>
        public readonly JsonValue Current => new(_tree!, _at);

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next item; false at the end.</summary>
        public bool MoveNext()
        {
            if (_tree is null)
            {
                return false;
            }

            _at = _at < 0 ? _owner + 1 : _tree[_at].Next;
            return _at < _end;
        }

        /// <summary>Goes back before the first item.</summary>
        public void Reset() => _at = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}

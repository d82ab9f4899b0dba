using System.Collections;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace CoinStatsGen.ApiModel.Json;

/// <summary>Members of an object in document order. Enumerated without allocating.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct JsonMembers : IEnumerable<JsonMember>
{
    private readonly JsonTree? _tree;
    private readonly int _owner;

    internal JsonMembers(JsonTree? tree, int owner)
    {
        _tree = tree;
        _owner = owner;
    }

    /// <summary>There is none.</summary>
    public bool IsEmpty => _tree is null || _tree[_owner].Next == _owner + 1;

    /// <summary>Walks the members.</summary>
    public Enumerator GetEnumerator() => new(_tree, _owner);

    IEnumerator<JsonMember> IEnumerable<JsonMember>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the members.</summary>
    public struct Enumerator : IEnumerator<JsonMember>
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

        /// <summary>The member under the cursor.</summary>
        public readonly JsonMember Current => new(_tree!, _at);

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next member; false at the end.</summary>
        public bool MoveNext()
        {
            if (_tree is null)
            {
                return false;
            }

            _at = _at < 0 ? _owner + 1 : _tree[_at].Next;
            return _at < _end;
        }

        /// <summary>Goes back before the first member.</summary>
        public void Reset() => _at = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}

namespace CoinStatsGen.OpenApi.Json;

/// <summary>How the values of some JSON library are read, so that what is true of any JSON is written once.</summary>
/// <typeparam name="TNode">A value of that library.</typeparam>
internal interface IJsonNodes<TNode>
{
    /// <summary>Kind of a value.</summary>
    JsonKind KindOf(TNode node);

    /// <summary>The text of a string.</summary>
    string TextOf(TNode node);

    /// <summary>A value as JSON text; numbers as they are written.</summary>
    string JsonOf(TNode node);

    /// <summary>How many items or members there are.</summary>
    int CountOf(TNode node);

    /// <summary>The member of an object.</summary>
    bool TryGet(TNode node, string name, out TNode value);

    /// <summary>The item of an array, whose index is within it.</summary>
    TNode ItemOf(TNode node, int index);

    /// <summary>Items of an array in order.</summary>
    IEnumerable<TNode> ItemsOf(TNode node);

    /// <summary>Members of an object in order.</summary>
    IEnumerable<KeyValuePair<string, TNode>> MembersOf(TNode node);

    /// <summary>Makes a value of JSON text.</summary>
    TNode Read(string json);
}

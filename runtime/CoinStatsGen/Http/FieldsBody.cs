namespace CoinStats.Http;

/// <summary>A body of named fields.</summary>
internal abstract class FieldsBody : RequestBody
{
    /// <summary>Adds a field.</summary>
    public abstract void Add(string name, byte[] content, string mediaType, bool isFile);
}

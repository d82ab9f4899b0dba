using CoinStatsGen.OpenApi.Wire.Styles;

namespace CoinStats.Http;

/// <summary>A body of named fields.</summary>
internal abstract class FieldsBody : RequestBody
{
    /// <summary>Adds a field.</summary>
    public abstract void Add(string name, byte[] content, string mediaType);

    /// <summary>Adds a file.</summary>
    public abstract void AddFile(string name, FileBody file, string mediaType);

    /// <summary>Adds a field that a style has made.</summary>
    public abstract void Add(WirePair pair, char separator, bool allowReserved);

    /// <summary>Gives the parts of a field a header; nothing where there are no parts.</summary>
    public virtual void AddHeader(string field, string name, string value) { }
}

using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>How a list stands in a query.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ListFormat
{
    /// <summary>One parameter, values parted by commas: <c>style: form, explode: false</c>.</summary>
    Comma,

    /// <summary>The parameter once per value: <c>style: form, explode: true</c>.</summary>
    Multi,

    /// <summary>One parameter, values parted by spaces: <c>style: spaceDelimited</c>.</summary>
    Space,

    /// <summary>One parameter, values parted by bars: <c>style: pipeDelimited</c>.</summary>
    Pipe,
}

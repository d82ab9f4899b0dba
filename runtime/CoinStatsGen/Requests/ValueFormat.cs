using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>
/// How an object, or a value of one of several shapes, stands in a path, a query, a header or a cookie (OpenAPI 3.0, "Style Values").
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ValueFormat
{
    /// <summary>
    /// One text, members and values parted by commas: <c>R,100,G,200</c>. The styles form and simple without <c>explode</c>.
    /// </summary>
    Joined,

    /// <summary>
    /// In a query or cookie each member by itself, <c>R=100&amp;G=200</c>; in a path or header <c>R=100,G=200</c>. The styles form and
    /// simple with <c>explode</c>.
    /// </summary>
    Exploded,

    /// <summary>As <see cref="Joined"/>, parted by spaces: <c>spaceDelimited</c>.</summary>
    Space,

    /// <summary>As <see cref="Joined"/>, parted by bars: <c>pipeDelimited</c>.</summary>
    Pipe,

    /// <summary>In a query <c>name[R]=100&amp;name[G]=200</c>, to any depth: <c>deepObject</c>.</summary>
    Deep,

    /// <summary>In a path <c>.R,100,G,200</c>: <c>label</c>.</summary>
    Label,

    /// <summary>In a path <c>.R=100.G=200</c>: <c>label</c> with <c>explode</c>.</summary>
    LabelExploded,

    /// <summary>In a path <c>;name=R,100,G,200</c>: <c>matrix</c>.</summary>
    Matrix,

    /// <summary>In a path <c>;R=100;G=200</c>: <c>matrix</c> with <c>explode</c>.</summary>
    MatrixExploded,
}

namespace CoinStatsGen.ApiModel.Model;

/// <summary>How one property of a form or multipart body is written.</summary>
/// <param name="Property">Name of the property.</param>
/// <param name="ContentType">Media type of the part, or null for the default.</param>
/// <param name="Style">How arrays and objects are written.</param>
/// <param name="Explode">Whether each element is a pair of its own.</param>
public sealed record ApiEncoding(string Property, string? ContentType, ParameterStyle Style, bool Explode);

using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Exchange;

/// <summary>One header of an answer.</summary>
/// <param name="Name">Name as sent.</param>
/// <param name="Value">One or more values.</param>
internal readonly record struct HeaderField(string Name, StringValues Value);

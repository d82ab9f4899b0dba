namespace CoinStats;

/// <summary>An element of an answer that lenient reading left out.</summary>
/// <param name="JsonPath">Where the fault lies, for example <c>$[3].balances[0].amount</c>.</param>
/// <param name="ByteOffset">Where the element begins in the UTF-8 text of the answer, from 0.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Raw">The element as it came, at most its first 1,024 bytes.</param>
public sealed record UnreadableValue(string JsonPath, long ByteOffset, string Reason, string Raw);

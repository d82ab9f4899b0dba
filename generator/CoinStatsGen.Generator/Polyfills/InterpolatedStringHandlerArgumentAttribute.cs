namespace System.Runtime.CompilerServices;

/// <summary>
/// Hands arguments of the method, or the object it is called on (""), to the taker of an interpolated string in netstandard2.0.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(params string[] arguments) : Attribute
{
    public string[] Arguments { get; } = arguments;
}

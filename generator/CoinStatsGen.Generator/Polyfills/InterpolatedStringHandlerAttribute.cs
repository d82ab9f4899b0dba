namespace System.Runtime.CompilerServices;

/// <summary>Lets a type take the parts of an interpolated string in netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute { }

namespace System.Diagnostics.CodeAnalysis;

/// <summary>A constructor that sets all required members.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute { }

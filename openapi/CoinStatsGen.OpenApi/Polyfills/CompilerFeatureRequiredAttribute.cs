namespace System.Runtime.CompilerServices;

/// <summary>Marks what a compiler must understand to use a member; needed by <c>required</c>.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>Name of the feature.</summary>
    public string FeatureName { get; } = featureName;

    /// <summary>A compiler that does not know the feature may go on.</summary>
    public bool IsOptional { get; init; }
}

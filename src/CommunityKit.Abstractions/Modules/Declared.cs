namespace CommunityKit.Modules;

/// <summary>A declaration and the module that made it, so that a failing one can be blamed and switched off.</summary>
/// <typeparam name="T">The declared type.</typeparam>
/// <param name="Module">Who declared it.</param>
/// <param name="Value">What was declared.</param>
public sealed record Declared<T>(ModuleIdentity Module, T Value)
    where T : notnull;

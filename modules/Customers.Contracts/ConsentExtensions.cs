using CommunityKit.Modules;

namespace CommunityKit.Customers;

/// <summary>Declarations of purposes.</summary>
public static class ConsentExtensions
{
    /// <summary>Adds a purpose to the member's privacy page.</summary>
    /// <param name="module">The module that uses the data for it.</param>
    /// <param name="purpose">The purpose.</param>
    public static void ConsentPurpose(this ModuleBuilder module, ConsentPurpose purpose) => module.Declare(purpose);
}

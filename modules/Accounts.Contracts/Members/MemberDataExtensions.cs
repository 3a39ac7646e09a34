using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.Accounts.Members;

/// <summary>Declarations for the copy of a member's data.</summary>
public static class MemberDataExtensions
{
    /// <summary>Adds a part to the copy of a member's data.</summary>
    /// <typeparam name="TData">Reads the part; resolved from the request's scope.</typeparam>
    /// <param name="module">The module that keeps the data.</param>
    /// <param name="part">Name of the part in the file, for example <c>orders</c>.</param>
    public static void MemberData<TData>(this ModuleBuilder module, string part)
        where TData : class, IMemberData
    {
        module.Services.TryAddScoped<TData>();
        module.Declare(new MemberDataDeclaration(part, typeof(TData)));
    }
}

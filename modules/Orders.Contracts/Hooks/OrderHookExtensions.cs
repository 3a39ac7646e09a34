using CommunityKit.Modules;
using CommunityKit.Orders.Events;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.Orders.Hooks;

/// <summary>Declarations of hooks.</summary>
public static class OrderHookExtensions
{
    /// <summary>Follows what happens to orders.</summary>
    /// <typeparam name="THook">The hook; resolved from a scope.</typeparam>
    /// <param name="module">The module that brings it.</param>
    /// <param name="name">Its name, unique in the module; never change it, what was delivered is remembered by it.</param>
    public static void OrderHook<THook>(this ModuleBuilder module, string name)
        where THook : class, IOrderHook
    {
        module.Services.TryAddScoped<THook>();
        module.Declare(new OrderHookDeclaration(name, typeof(THook)));
        module.Handle<OrderPlaced, OrderHookStep<THook>>(name + ".placed");
        module.Handle<OrderPaid, OrderHookStep<THook>>(name + ".paid");
        module.Handle<OrderDelivered, OrderHookStep<THook>>(name + ".delivered");
        module.Handle<OrderCancelled, OrderHookStep<THook>>(name + ".cancelled");
        module.Handle<OrderRefunded, OrderHookStep<THook>>(name + ".refunded");
    }
}

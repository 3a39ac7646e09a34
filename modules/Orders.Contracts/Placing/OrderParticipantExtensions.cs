using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.Orders.Placing;

/// <summary>Declarations for placing orders.</summary>
public static class OrderParticipantExtensions
{
    /// <summary>Takes part in placing orders.</summary>
    /// <typeparam name="TParticipant">The participant; resolved from the request's scope.</typeparam>
    /// <param name="module">The module that brings it.</param>
    public static void OrderParticipant<TParticipant>(this ModuleBuilder module)
        where TParticipant : class, IOrderParticipant
    {
        module.Services.TryAddScoped<TParticipant>();
        module.Declare(new OrderParticipantDeclaration(typeof(TParticipant)));
    }
}

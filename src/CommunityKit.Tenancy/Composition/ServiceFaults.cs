using CommunityKit.Modules;
using CommunityKit.Tenancy.Runtimes;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Tenancy.Composition;

/// <summary>Finds the module whose registration cannot be built.</summary>
internal static class ServiceFaults
{
    /// <summary>
    /// The container names the service in its message; the module is the one that registered it. A failure that no module can be blamed
    /// for is the host's own and is thrown on.
    /// </summary>
    public static Exception Blame(
        Exception exception, IServiceCollection services, IReadOnlyList<(ModuleIdentity Module, int From, int To)> spans)
    {
        var first = (exception as AggregateException)?.InnerExceptions[0] ?? exception;
        foreach (var (module, from, to) in spans)
        {
            for (var i = from; i < to; i++)
            {
                var descriptor = services[i];
                var type = descriptor.IsKeyedService ? descriptor.KeyedImplementationType : descriptor.ImplementationType;
                if (type?.FullName is { } name && first.Message.Contains(name, StringComparison.Ordinal))
                {
                    return new FaultException(
                        new RuntimeFault(module.Id, module.Version, ModuleState.Malfunctioned, TenancyProblems.ServiceMissing(module, first)), exception);
                }
            }
        }

        return exception;
    }
}

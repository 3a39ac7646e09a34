namespace CommunityKit.Tenancy.Runtimes;

/// <summary>A runtime cannot be built because of one module.</summary>
internal sealed class FaultException(RuntimeFault fault, Exception? inner = null) : Exception(fault.Problem.ToString(), inner)
{
    public RuntimeFault Fault { get; } = fault;
}

using System.ComponentModel;
using System.Diagnostics;

namespace CommunityKit.Images.Workers;

/// <summary>The host's side of one worker. Used by one caller at a time; <see cref="Kill"/> may be called at any time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly BinaryWriter _to;
    private readonly BinaryReader _from;
    private readonly int _maxBytes;

    private WorkerProcess(Process process, int maxBytes)
    {
        _process = process;
        _maxBytes = maxBytes;
        _to = new BinaryWriter(new BufferedStream(process.StandardInput.BaseStream, 65536));
        _from = new BinaryReader(new BufferedStream(process.StandardOutput.BaseStream, 65536));
    }

    /// <summary>Variants rendered so far.</summary>
    public int Count { get; private set; }

    public bool HasExited => _process.HasExited;

    public int ProcessId => _process.Id;

    /// <exception cref="ImageRefusedException">There is no program to run.</exception>
    public static WorkerProcess Start(ProcessStartInfo start, int maxBytes)
    {
        // The worker outlives the request that needs it first, and must not keep what hangs on that request in memory.
        using var apart = ExecutionContext.SuppressFlow();
        var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            process.Dispose();
            throw Headers.Refusals.NoWorker(exception.Message);
        }

        // Libraries complain here about files; what a stranger sent has no place in the log, and an unread pipe would fill up.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            // It is gone already, which its first word, or the lack of it, will tell.
        }

        return new WorkerProcess(process, maxBytes);
    }

    /// <summary>What the worker says first.</summary>
    public (bool IsReady, string Text) Hello() => WorkerWire.ReadHello(_from);

    /// <summary>Renders; blocks until the answer is there or the worker is dead.</summary>
    public RenderedImage Render(ReadOnlySpan<byte> source, ImageVariant variant)
    {
        Count++;
        WorkerWire.WriteJob(_to, source, variant);
        return WorkerWire.ReadAnswer(_from, _maxBytes);
    }

    /// <summary>Bytes of memory that the worker holds now; 0 when it is gone.</summary>
    public long Memory()
    {
        try
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // Gone already.
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }
}

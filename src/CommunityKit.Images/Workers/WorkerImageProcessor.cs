using System.Collections.Concurrent;
using System.Diagnostics;
using CommunityKit.Images.Headers;
using CommunityKit.Images.Metadata;

namespace CommunityKit.Images.Workers;

/// <summary>
/// Reads and cleans in managed code; renders with libvips in processes of their own, which are watched, replaced now and then, ended
/// when they cost too much or nobody needs them, and started again when somebody does.
/// </summary>
public sealed class WorkerImageProcessor : IImageProcessor, IDisposable
{
    /// <summary>Variants after which a worker makes place for a fresh one.</summary>
    internal const int Lifetime = 200;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly Func<ProcessStartInfo> _start;
    private readonly SemaphoreSlim _turn;
    private readonly ConcurrentBag<WorkerProcess> _idle = [];
    private readonly Timer _rest;
    private readonly Lock _lock = new();
    private Task<string?>? _engine;
    private Stopwatch _asked = Stopwatch.StartNew();
    private volatile string _lack = "";
    private volatile bool _isDisposed;

    /// <summary>A processor; nothing is started before it is needed.</summary>
    /// <param name="limits">What pictures may cost.</param>
    public WorkerImageProcessor(ImageLimits limits)
        : this(limits, () => WorkerProgram.Start(limits))
    {
    }

    internal WorkerImageProcessor(ImageLimits limits, Func<ProcessStartInfo> start)
    {
        Limits = limits;
        _start = start;
        _turn = new SemaphoreSlim(limits.Parallelism);
        using var apart = ExecutionContext.SuppressFlow();
        _rest = new Timer(_ => EndIdle());
    }

    /// <inheritdoc />
    public ImageLimits Limits { get; }

    /// <summary>Why nothing can be rendered, as <see cref="EngineAsync"/> last found it; empty when it can.</summary>
    public string Lack => _lack;

    /// <summary>Most memory in bytes that a worker was seen to hold.</summary>
    internal long PeakMemory { get; private set; }

    /// <summary>Gets the process id of every worker that is started, if somebody wants to know.</summary>
    internal ConcurrentQueue<int>? Started { get; init; }

    /// <inheritdoc />
    public ImageInfo Probe(ReadOnlySpan<byte> content)
    {
        if (content.Length > Limits.MaxBytes)
        {
            throw Refusals.TooLarge(Limits.MaxBytes);
        }

        var info = ImageHeader.Read(content);
        return (long)info.Width * info.Height <= Limits.MaxPixels ? info : throw Refusals.TooManyPixels(info, Limits.MaxPixels);
    }

    /// <inheritdoc />
    public byte[] RemoveMetadata(ReadOnlySpan<byte> content) => MetadataRemoval.Clean(content);

    /// <inheritdoc />
    public Task<string?> EngineAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // What is there stays there; what is lacking may have been installed since, but every look starts a process.
            if (_engine is null || (_engine is { IsCompletedSuccessfully: true, Result: null } or { IsFaulted: true } && _asked.Elapsed > LookAgain))
            {
                _asked = Stopwatch.StartNew();
                _engine = FindEngineAsync();
            }

            return _engine.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task<RenderedImage> RenderAsync(ReadOnlyMemory<byte> content, ImageVariant variant, CancellationToken cancellationToken)
    {
        if (variant.Width is < 1 or > 4096)
        {
            throw new ArgumentOutOfRangeException(nameof(variant), variant.Width, "A variant is 1 to 4096 pixels wide.");
        }

        Probe(content.Span);
        if (await EngineAsync(cancellationToken) is null)
        {
            throw Refusals.NoEngine(_lack);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            var worker = await TakeAsync(cancellationToken);
            try
            {
                var image = await WatchAsync(worker, Task.Run(() => worker.Render(content.Span, variant), CancellationToken.None), cancellationToken);
                Return(worker);
                return image;
            }
            catch (ImageRefusedException exception) when (exception.Code != ImageRefusedException.OverLimit)
            {
                Return(worker);
                throw;
            }
            catch
            {
                worker.Dispose();
                throw;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _isDisposed = true;
        _rest.Dispose();
        EndIdle();
        _turn.Dispose();
    }

    private async Task<string?> FindEngineAsync()
    {
        await _turn.WaitAsync();
        try
        {
            var (worker, engine) = await StartAsync(CancellationToken.None);
            Return(worker);
            _lack = "";
            return engine;
        }
        catch (ImageRefusedException exception)
        {
            _lack = exception.Message;
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<WorkerProcess> TakeAsync(CancellationToken cancellationToken)
    {
        while (_idle.TryTake(out var worker))
        {
            if (!worker.HasExited)
            {
                return worker;
            }

            worker.Dispose();
        }

        return (await StartAsync(cancellationToken)).Worker;
    }

    private async Task<(WorkerProcess Worker, string Engine)> StartAsync(CancellationToken cancellationToken)
    {
        var worker = WorkerProcess.Start(_start(), Limits.MaxVariantBytes);
        try
        {
            Started?.Enqueue(worker.ProcessId);
            var (isReady, text) = await WatchAsync(worker, Task.Run(worker.Hello, CancellationToken.None), cancellationToken);
            return isReady ? (worker, text) : throw Refusals.NoWorker(text);
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Waits for a worker's word; ends the worker when it takes too long, holds too much memory, or nobody waits any more.</summary>
    private async Task<T> WatchAsync<T>(WorkerProcess worker, Task<T> word, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        string? excess = null;
        while (await Task.WhenAny(word, Task.Delay(Look, CancellationToken.None)) != word)
        {
            var memory = worker.Memory();
            PeakMemory = Math.Max(PeakMemory, memory);
            excess = clock.Elapsed > Limits.Time ? $"took longer than {Limits.Time.TotalSeconds:0} s"
                : memory > Limits.WorkerMemory ? $"took more than {Limits.WorkerMemory / 1024 / 1024} MB of memory"
                : null;
            if (excess is not null || cancellationToken.IsCancellationRequested)
            {
                worker.Kill();
                break;
            }
        }

        try
        {
            return await word;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidDataException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Refusals.OverLimit(excess ?? "ended the worker");
        }
    }

    private void Return(WorkerProcess worker)
    {
        if (worker.Count >= Lifetime || _isDisposed)
        {
            worker.Dispose();
            return;
        }

        _idle.Add(worker);
        _rest.Change(Idle, Timeout.InfiniteTimeSpan);
    }

    private void EndIdle()
    {
        while (_idle.TryTake(out var worker))
        {
            worker.Dispose();
        }
    }
}

using System.ComponentModel.DataAnnotations;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace KinerjaKanwil.Web.Features.Shared.Surel;

/// <summary>How mail is sent (configuration section <c>Surel</c>); without a server none is, and nothing needs it.</summary>
public sealed class SurelOptions
{
    /// <summary>Name of the section.</summary>
    public const string Bagian = "Surel";

    /// <summary>Mail server; empty: none.</summary>
    public string? Server { get; init; }

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Refuse to send in the clear; only a server on the same machine may do without.</summary>
    public bool WajibTls { get; init; } = true;

    /// <summary>Address that mail comes from.</summary>
    public string? Pengirim { get; init; }

    /// <summary>Account at the server; empty: none is needed.</summary>
    public string? NamaPengguna { get; init; }

    /// <summary>Its password.</summary>
    public string? KataSandi { get; init; }
}

/// <summary>Sends mail where a server is configured.</summary>
public sealed partial class PengirimSurel(IOptions<SurelOptions> pengaturan, ILogger<PengirimSurel> log)
{
    private const int BatasWaktu = 10_000;

    /// <summary>True when mail can be sent at all.</summary>
    public bool Ada => !string.IsNullOrWhiteSpace(pengaturan.Value.Server) && !string.IsNullOrWhiteSpace(pengaturan.Value.Pengirim);

    /// <summary>Sends a text.</summary>
    /// <returns>False when it did not leave: the caller shows on screen what it was about to send.</returns>
    public async Task<bool> KirimAsync(string nama, string? tujuan, string judul, string isi)
    {
        if (!Ada || string.IsNullOrWhiteSpace(tujuan))
        {
            return false;
        }

        var opsi = pengaturan.Value;
        try
        {
            using var surat = new MimeMessage();
            surat.From.Add(MailboxAddress.Parse(opsi.Pengirim!));
            surat.To.Add(new MailboxAddress(nama, tujuan));
            surat.Subject = judul;
            surat.Body = new TextPart("plain") { Text = isi };
            using var kirim = new SmtpClient { Timeout = BatasWaktu };
            await kirim.ConnectAsync(opsi.Server!, opsi.Port, opsi.WajibTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None);
            if (!string.IsNullOrEmpty(opsi.NamaPengguna))
            {
                await kirim.AuthenticateAsync(opsi.NamaPengguna, opsi.KataSandi ?? "");
            }

            await kirim.SendAsync(surat);
            await kirim.DisconnectAsync(quit: true);
            return true;
        }
        catch (Exception galat) when (galat is IOException or System.Net.Sockets.SocketException or MailKit.CommandException or MailKit.ProtocolException
            or AuthenticationException or SslHandshakeException or ParseException or TimeoutException or OperationCanceledException or NotSupportedException)
        {
            LogGagal(galat.GetType().Name);
            return false;
        }
    }

    // Neither address nor content: both are personal, and the content is a secret.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Surel tidak terkirim ({Sebab}). Periksa Surel:Server dan pengaturannya (docs/panduan-operator.md).")]
    private partial void LogGagal(string sebab);
}

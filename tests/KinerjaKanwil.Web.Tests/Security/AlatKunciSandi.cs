using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Security;

/// <summary>A device with one passkey, and a person who does what a browser's script does. What it may get wrong can be set.</summary>
internal sealed class AlatKunciSandi : IDisposable
{
    private const byte AdaOrang = 0x01;
    private const byte OrangDiperiksa = 0x04;
    private const byte AdaKredensial = 0x40;

    private readonly ECDsa kunci = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Kredensial { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>What the device tells of whose it is.</summary>
    public string Pemilik { get; set; } = "";

    public uint Penghitung { get; set; } = 1;

    public string Asal { get; set; } = "http://localhost";

    public string Domain { get; set; } = "localhost";

    public bool Diperiksa { get; set; } = true;

    public bool TandaTanganRusak { get; set; }

    public void Dispose() => kunci.Dispose();

    /// <summary>Answers what a server asks of a new passkey.</summary>
    public string Buat(string permintaan)
    {
        using var isi = JsonDocument.Parse(permintaan);
        Pemilik = isi.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var klien = Klien("webauthn.create", isi.RootElement.GetProperty("challenge").GetString()!);
        var titik = kunci.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. titik.X!, 0x22, 0x58, 0x20, .. titik.Y!];
        byte[] data = [.. DataAlat(AdaKredensial), .. new byte[16], 0, (byte)Kredensial.Length, .. Kredensial, .. cose];
        byte[] objek =
        [
            0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data,
        ];
        return Bungkus(new { clientDataJSON = Huruf(klien), attestationObject = Huruf(objek), transports = new[] { "internal" } });
    }

    /// <summary>Answers what a server asks of who signs in.</summary>
    public string Pakai(string permintaan)
    {
        using var isi = JsonDocument.Parse(permintaan);
        var klien = Klien("webauthn.get", isi.RootElement.GetProperty("challenge").GetString()!);
        Penghitung++;
        var data = DataAlat(0);
        var tanda = kunci.SignData([.. data, .. SHA256.HashData(klien)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        if (TandaTanganRusak)
        {
            tanda = kunci.SignData([.. data, 0], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }

        return Bungkus(new { clientDataJSON = Huruf(klien), authenticatorData = Huruf(data), signature = Huruf(tanda), userHandle = Pemilik });
    }

    /// <summary>Adds it to the account that a browser is signed in to.</summary>
    public async Task<Halaman> TambahAsync(Peramban peramban, string nama = "Laptop kantor", string sandi = AplikasiUji.KataSandi)
    {
        var halaman = await peramban.LihatAsync("/akun/kunci-sandi");
        var token = Token(halaman);
        var minta = await peramban.PosAsync("/akun/kunci-sandi/tantangan", [token, ("Nama", nama), ("KataSandi", sandi)]);
        Assert.Equal(HttpStatusCode.OK, minta.Status);
        return await peramban.PosAsync("/akun/kunci-sandi", [token, ("Nama", nama), ("Bukti", Buat(minta.Isi))]);
    }

    /// <summary>Signs in with it.</summary>
    public async Task<Halaman> MasukAsync(Peramban peramban, Action? sebelumKirim = null)
    {
        var token = Token(await peramban.LihatAsync("/masuk"));
        var bukti = Pakai((await peramban.PosAsync("/masuk/kunci-sandi/tantangan", [token])).Isi);
        sebelumKirim?.Invoke();
        return await peramban.PosAsync("/masuk/kunci-sandi", [token, ("Bukti", bukti)]);
    }

    public static (string Nama, string Isi) Token(Halaman halaman) => halaman.Bidang().Single(b => b.Nama == "__RequestVerificationToken");

    private static string Huruf(ReadOnlySpan<byte> isi) => Base64Url.EncodeToString(isi);

    private byte[] Klien(string jenis, string tantangan) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { type = jenis, challenge = tantangan, origin = Asal, crossOrigin = false }));

    private byte[] DataAlat(byte tambahan)
    {
        var penghitung = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(penghitung, Penghitung);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), (byte)(AdaOrang | (Diperiksa ? OrangDiperiksa : 0) | tambahan), .. penghitung];
    }

    private string Bungkus(object jawaban) => JsonSerializer.Serialize(
        new { id = Huruf(Kredensial), rawId = Huruf(Kredensial), type = "public-key", response = jawaban, clientExtensionResults = new { } });
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Data.Seed;

/// <summary>A year's IKU sheet as structured data (<c>seeds/README.md</c> tells each field).</summary>
public sealed partial record BerkasIku(
    int Tahun,
    IReadOnlyList<string> Judul,
    string DasarHukum,
    Penandatangan Penandatangan,
    IReadOnlyList<BarisDivisi> Divisi,
    IReadOnlyList<BarisSasaran> Sasaran,
    IReadOnlyList<BarisIndikator> Indikator)
{
    private static readonly JsonSerializerOptions Opsi = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="BerkasIkuException">It is not JSON, lacks a field, or does not add up; the message names row and column.</exception>
    public static BerkasIku Baca(Stream isi)
    {
        BerkasIku berkas;
        try
        {
            berkas = JsonSerializer.Deserialize<BerkasIku>(isi, Opsi) ?? throw new BerkasIkuException(["Berkas kosong."]);
        }
        catch (JsonException galat)
        {
            throw new BerkasIkuException([$"Berkas tidak dapat dibaca pada {galat.Path ?? "awal berkas"}, baris berkas {galat.LineNumber + 1}."], galat);
        }

        var daftar = berkas.Periksa().ToList();
        return daftar.Count == 0 ? berkas : throw new BerkasIkuException(daftar);
    }

    /// <summary>Everything in the file that does not add up, each with its row and column; empty when all is well.</summary>
    /// <param name="bolehMelompat">
    /// True where numbers may be passed over, as long as they rise: a workbook need not have every row that is stored already.
    /// </param>
    public IEnumerable<string> Periksa(bool bolehMelompat = false) =>
        [.. PeriksaKepala(), .. PeriksaDivisi(bolehMelompat), .. PeriksaSasaran(bolehMelompat), .. PeriksaIndikator(bolehMelompat)];

    private IEnumerable<string> PeriksaKepala()
    {
        if (Tahun is < 2000 or > 2100)
        {
            yield return $"Kolom tahun: {Tahun} bukan tahun kinerja.";
        }

        if (Judul.Count == 0 || Judul.Any(string.IsNullOrWhiteSpace) || string.Join('\n', Judul).Length > TahunKinerja.PanjangJudul)
        {
            yield return "Kolom judul: kosong atau terlalu panjang.";
        }

        if (TeksSalah(DasarHukum, TahunKinerja.PanjangDasarHukum))
        {
            yield return "Kolom dasarHukum: kosong atau terlalu panjang.";
        }

        if (TeksSalah(Penandatangan.Nama, Penandatangan.PanjangTeks) || TeksSalah(Penandatangan.Jabatan, Penandatangan.PanjangTeks))
        {
            yield return "Kolom penandatangan: nama atau jabatan kosong atau terlalu panjang.";
        }

        if (!Nip().IsMatch(Penandatangan.Nip))
        {
            yield return $"Kolom penandatangan.nip: \"{Penandatangan.Nip}\" bukan NIP 18 angka.";
        }
    }

    private IEnumerable<string> PeriksaDivisi(bool bolehMelompat)
    {
        for (var n = 0; n < Divisi.Count; n++)
        {
            var divisi = Divisi[n];
            var baris = $"Divisi baris {n + 1} ({divisi.Kode})";
            if (!KodeDivisi().IsMatch(divisi.Kode) || divisi.Kode.Length > Domain.Organisasi.Divisi.PanjangKode)
            {
                yield return $"{baris}, kolom kode: isi dengan huruf besar, paling banyak {Domain.Organisasi.Divisi.PanjangKode}.";
            }

            if (Divisi.Take(n).Any(d => d.Kode == divisi.Kode))
            {
                yield return $"{baris}, kolom kode: sudah dipakai baris lain.";
            }

            var berikut = (n == 0 ? 0 : Divisi[n - 1].Nomor) + 1;
            if (bolehMelompat ? divisi.Nomor < berikut : divisi.Nomor != n + 1)
            {
                yield return $"{baris}, kolom nomor: {divisi.Nomor}, seharusnya {(bolehMelompat ? berikut : n + 1)}.";
            }

            if (TeksSalah(divisi.NamaResmi, Domain.Organisasi.Divisi.PanjangNama) || TeksSalah(divisi.NamaTampil, Domain.Organisasi.Divisi.PanjangNama))
            {
                yield return $"{baris}, kolom nama: kosong atau terlalu panjang.";
            }

            if (Sasaran.Count(s => s.Divisi == divisi.Kode) is var sasaran && sasaran != divisi.JumlahSasaran)
            {
                yield return $"{baris}, kolom jumlahSasaran: tertulis {divisi.JumlahSasaran}, ada {sasaran} baris sasaran.";
            }

            if (Indikator.Count(i => i.Divisi == divisi.Kode) is var indikator && indikator != divisi.JumlahIndikator)
            {
                yield return $"{baris}, kolom jumlahIndikator: tertulis {divisi.JumlahIndikator}, ada {indikator} baris indikator.";
            }
        }
    }

    private IEnumerable<string> PeriksaSasaran(bool bolehMelompat)
    {
        var terakhir = new Dictionary<string, int>();
        for (var n = 0; n < Sasaran.Count; n++)
        {
            var sasaran = Sasaran[n];
            var baris = $"Sasaran baris {n + 1} ({sasaran.Divisi} nomor {sasaran.Nomor})";
            if (Divisi.All(d => d.Kode != sasaran.Divisi))
            {
                yield return $"{baris}, kolom divisi: divisi {sasaran.Divisi} tidak ada.";
            }

            var berikut = terakhir.GetValueOrDefault(sasaran.Divisi) + 1;
            if (bolehMelompat ? sasaran.Nomor < berikut : sasaran.Nomor != berikut)
            {
                yield return $"{baris}, kolom nomor: {sasaran.Nomor}, seharusnya {berikut}.";
            }

            terakhir[sasaran.Divisi] = sasaran.Nomor;
            if (TeksSalah(sasaran.NamaResmi, SasaranKegiatan.PanjangNama) || sasaran.NamaTampil is { } tampil && TeksSalah(tampil, SasaranKegiatan.PanjangNama))
            {
                yield return $"{baris}, kolom nama: kosong atau terlalu panjang.";
            }

            if (sasaran.Penanda.Length > SasaranKegiatan.PanjangPenanda)
            {
                yield return $"{baris}, kolom penanda: terlalu panjang.";
            }

            if (!Indikator.Any(i => i.Divisi == sasaran.Divisi && i.Sasaran == sasaran.Nomor))
            {
                yield return $"{baris}: tidak punya indikator.";
            }
        }
    }

    private IEnumerable<string> PeriksaIndikator(bool bolehMelompat)
    {
        var terakhir = new Dictionary<(string, int), int>();
        for (var n = 0; n < Indikator.Count; n++)
        {
            var indikator = Indikator[n];
            var baris = $"Indikator baris {n + 1} ({indikator.Kode})";
            var induk = (indikator.Divisi, indikator.Sasaran);
            if (!Sasaran.Any(s => s.Divisi == indikator.Divisi && s.Nomor == indikator.Sasaran))
            {
                yield return $"{baris}, kolom sasaran: sasaran {indikator.Sasaran} pada divisi {indikator.Divisi} tidak ada.";
            }

            if (indikator.Kode != IndikatorKinerja.BuatKode(indikator.Divisi, indikator.Sasaran, indikator.Nomor))
            {
                yield return $"{baris}, kolom kode: seharusnya {IndikatorKinerja.BuatKode(indikator.Divisi, indikator.Sasaran, indikator.Nomor)}.";
            }

            var berikut = terakhir.GetValueOrDefault(induk) + 1;
            if (bolehMelompat ? indikator.Nomor < berikut : indikator.Nomor != berikut)
            {
                yield return $"{baris}, kolom nomor: {indikator.Nomor}, seharusnya {berikut}.";
            }

            terakhir[induk] = indikator.Nomor;
            if (TeksSalah(indikator.NamaResmi, IndikatorKinerja.PanjangNama) || indikator.NamaTampil is { } tampil && TeksSalah(tampil, IndikatorKinerja.PanjangNama))
            {
                yield return $"{baris}, kolom nama: kosong atau terlalu panjang.";
            }

            if (indikator.Penanda.Length > IndikatorKinerja.PanjangPenanda)
            {
                yield return $"{baris}, kolom penanda: terlalu panjang.";
            }

            foreach (var galat in indikator.PeriksaTarget())
            {
                yield return $"{baris}, {galat}";
            }
        }
    }

    private static bool TeksSalah(string? teks, int panjang) => string.IsNullOrWhiteSpace(teks) || teks.Length > panjang;

    [GeneratedRegex("^[0-9]{18}$")]
    private static partial Regex Nip();

    [GeneratedRegex("^[A-Z]+$")]
    private static partial Regex KodeDivisi();
}

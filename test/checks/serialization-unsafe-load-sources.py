# Where bytes come from decides how loud a finding is: every source by its name.
# RUN: %check_cxx serialization-unsafe-load
import argparse
import asyncio
import cgi
import ftplib
import getopt
import getpass
import http.client
import optparse
import os
import pickle
import socket
import sys
import urllib
import urllib.request
import urllib2
import xmlrpc.client

import absl.flags
import aiohttp
import aiohttp.web
import azure.storage.blob
import boto3
import confluent_kafka
import docopt
import environ
import falcon
import fastapi
import fire
import gradio
import gradio.inputs
import httpx
import kafka
import keras
import litestar
import paramiko
import pika
import pyramid.request
import redis
import requests
import rest_framework.request
import sanic.request
import starlette.datastructures
import starlette.requests
import streamlit
import tensorflow
import torch
import websocket
import websockets
import werkzeug
from django.http import HttpRequest
from django.http.request import HttpRequest as OtherRequest


def from_web(url):
    pickle.loads(requests.post(url).content)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(requests.Session().post(url).content)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(httpx.post(url).content)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(httpx.Client().post(url).content)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    path, _ = urllib.request.urlretrieve(url)
    pickle.load(open(path, "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    connection = http.client.HTTPConnection("models.example")
    pickle.loads(connection.getresponse().read())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    secure = http.client.HTTPSConnection("models.example")
    pickle.load(secure.getresponse())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(xmlrpc.client.ServerProxy(url).model().data)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network


async def from_web_later(url):
    async with aiohttp.ClientSession() as session:
        answer = await session.post(url)
        pickle.loads(await answer.read())
        # CHECK: :[[#@LINE-1]]:16: error: {{.*}}, here received from the network
    reader, _ = await asyncio.open_connection("models.example", 80)
    pickle.loads(await reader.read())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    channel = await websockets.connect(url)
    pickle.loads(await channel.recv())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network


def from_connections(url, key):
    pickle.load(socket.create_connection(("models.example", 80)).makefile("rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.load(socket.socket().makefile("rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(websocket.create_connection(url).recv())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.load(paramiko.SSHClient().open_sftp().open("model.pkl"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.load(ftplib.FTP("models.example").transfercmd("RETR model.pkl").makefile("rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(azure.storage.blob.BlobServiceClient(url).get_blob_client("models", "m").download_blob().readall())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(redis.StrictRedis().get(key))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(redis.from_url(url).get(key))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(confluent_kafka.Consumer({}).poll().value())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(pika.BlockingConnection().channel().basic_get("models")[2])
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network


def download(url):
    torch.hub.download_url_to_file(url, "model.pkl")


def from_users(request: HttpRequest, other: OtherRequest, model: fastapi.UploadFile,
               same: starlette.datastructures.UploadFile):
    pickle.loads(request.body)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.loads(other.body)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.load(model.file)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.load(same.file)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.load(streamlit.file_uploader("model"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.load(cgi.FieldStorage()["model"].file)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user


def from_command_line():
    options, _ = argparse.ArgumentParser().parse_known_args()
    pickle.load(open(options.model, "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line
    pickle.load(open(docopt.docopt("Usage: x MODEL")["MODEL"], "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line
    pairs, rest = getopt.gnu_getopt(sys.argv[1:], "m:")
    pickle.load(open(rest[0], "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line
    pickle.load(open(raw_input(), "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line
    pickle.load(open(getpass.getpass(), "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line
    pickle.load(open(os.environb[b"MODEL"], "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named by the environment


def from_more_places(url):
    pickle.load(urllib.request.urlopen(url))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.load(urllib.urlopen(url))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.load(urllib2.urlopen(url))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(socket.socket().recvfrom(4096)[0])
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.load(boto3.resource("s3").Object("models", "m").get()["Body"])
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.loads(redis.Redis().get("model"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    for message in kafka.KafkaConsumer("models"):
        pickle.loads(message.value)
        # CHECK: :[[#@LINE-1]]:16: error: {{.*}}, here received from the network
    pickle.load(open(tensorflow.keras.utils.get_file("m", url), "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network
    pickle.load(open(keras.utils.get_file("m", url), "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here received from the network


async def from_requests(one: fastapi.Request, other: starlette.requests.Request, third: sanic.request.Request,
                        fourth: aiohttp.web.Request, upload=fastapi.File()):
    pickle.loads(await one.body())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.loads(await other.body())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.loads(third.body)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.loads(await fourth.read())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.loads(upload)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user


def from_more_requests(one: rest_framework.request.Request, other: falcon.Request, third: pyramid.request.Request,
                       fourth: litestar.Request, fifth: werkzeug.Request):
    pickle.loads(one.data)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.load(other.bounded_stream)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.loads(third.body)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.loads(fourth.body)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.loads(fifth.data)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.load(gradio.File())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user
    pickle.load(gradio.inputs.File())
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here uploaded by a user


def from_more_of_the_command_line():
    pickle.load(sys.stdin.buffer)
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line
    pickle.load(open(argparse.ArgumentParser().parse_args().model, "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line
    options, rest = optparse.OptionParser().parse_args()
    pickle.load(open(rest[0], "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line
    pickle.load(open(absl.flags.FLAGS.model, "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named on the command line
    pickle.load(open(environ.Env()("MODEL"), "rb"))
    # CHECK: :[[#@LINE-1]]:12: error: {{.*}}, here named by the environment


def run(model):
    pickle.load(open(model, "rb"))
    # CHECK: :[[#@LINE-1]]:12: warning: {{.*}} data it reads; 


if __name__ == "__main__":
    fire.Fire(run)


# What a package exporter writes is the program's own.
def own(model):
    exporter = torch.package.PackageExporter("model.pt")
    exporter.save_pickle("model", "model.pkl", model)
